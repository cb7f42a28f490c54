// The source of a row is the entry: it is written more often than its organisation.
UNWIND $rows AS row
MATCH (s:Entry {project: $project, id: row.source})
OPTIONAL MATCH (:Organisation {project: $project})-[old:DOES]->(s)
WITH row, s, collect(old) AS olds
FOREACH (old IN olds | DELETE old)
WITH row, s
UNWIND row.targets AS target
MERGE (t:Organisation {project: $project, id: target.id})
CREATE (t)-[:DOES]->(s)
