// The source of a row is the session: an attendance list is one change.
UNWIND $rows AS row
MATCH (s:Session {project: $project, id: row.source})
OPTIONAL MATCH (:Organisation {project: $project})-[old:ATTENDED]->(s)
WITH row, s, collect(old) AS olds
FOREACH (old IN olds | DELETE old)
WITH row, s
UNWIND row.targets AS target
MERGE (t:Organisation {project: $project, id: target.id})
CREATE (t)-[:ATTENDED {position: target.position}]->(s)
