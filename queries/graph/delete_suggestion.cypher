UNWIND $ids AS id
MATCH (n:Suggestion {project: $project, id: id})
DETACH DELETE n
