UNWIND $rows AS row
MATCH (s:Suggestion {project: $project, id: row.source})
OPTIONAL MATCH (s)-[old:SERVES]->(:Entry {project: $project})
WITH row, s, collect(old) AS olds
FOREACH (old IN olds | DELETE old)
WITH row, s
UNWIND row.targets AS target
MERGE (t:Entry {project: $project, id: target.id})
CREATE (s)-[:SERVES {position: target.position}]->(t)
