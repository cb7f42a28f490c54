// A concept of the project alone; those of the vocabulary are nodes without a state.
UNWIND $rows AS row
MERGE (n:Concept {project: $project, id: row.id})
SET n.nth = coalesce(n.nth, row.nth), n += row.state
