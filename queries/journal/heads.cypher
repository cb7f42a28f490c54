MATCH (p:Project)
WHERE p.seq > 0
RETURN p.id AS id, p.seq AS seq
