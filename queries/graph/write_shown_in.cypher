UNWIND $rows AS row
MATCH (s:Suggestion {project: $project, id: row.source})
OPTIONAL MATCH (s)-[old:SHOWN_IN]->(:Session {project: $project})
WITH row, s, collect(old) AS olds
FOREACH (old IN olds | DELETE old)
WITH row, s
UNWIND row.targets AS target
MERGE (t:Session {project: $project, id: target.id})
CREATE (s)-[:SHOWN_IN {position: target.position}]->(t)
