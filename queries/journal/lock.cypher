// Writing to the project takes its lock, so that what is read after it stays true until the end.
MATCH (p:Project {id: $project})
SET p.locked = true
REMOVE p.locked
WITH p
OPTIONAL MATCH (o:Operation {project: $project, id: $operation})
RETURN p.seq AS head, o.body AS body, o.result AS result, o.seq AS seq
