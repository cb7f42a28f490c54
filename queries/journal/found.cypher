// The constraint makes two founders at once wait for each other.
MERGE (p:Project {id: $project})
SET p.locked = true, p.seq = coalesce(p.seq, 0)
REMOVE p.locked
WITH p
OPTIONAL MATCH (o:Operation {project: $project, id: $operation})
RETURN p.seq AS head, o.body AS body, o.result AS result, o.seq AS seq
