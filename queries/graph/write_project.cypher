UNWIND $rows AS row
MATCH (p:Project {id: $project})
SET p += row.state
