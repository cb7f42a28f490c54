UNWIND $ids AS id
MATCH (n:Dismissal {project: $project, id: id})
DETACH DELETE n
