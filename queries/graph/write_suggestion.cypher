UNWIND $rows AS row
MERGE (n:Suggestion {project: $project, id: row.id})
SET n.nth = coalesce(n.nth, row.nth), n += row.state
