UNWIND $rows AS row
MERGE (n:Entry {project: $project, id: row.id})
SET n.nth = coalesce(n.nth, row.nth), n += row.state, n:Ambition
REMOVE n:Capacity:Action
