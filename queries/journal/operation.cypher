MATCH (o:Operation {project: $project, id: $operation})
RETURN o.body AS body, o.result AS result, o.seq AS seq
