UNWIND $rows AS row
MATCH (p:Project {id: $project})
WHERE p.id = row.id
SET p += row.state
