MATCH (p:Project {id: $project})
RETURN p.seq AS seq
