UNWIND $rows AS row
MATCH (s:Koppelkans {project: $project, id: row.source})
OPTIONAL MATCH (s)-[old:LED_TO]->(:Koppelkans {project: $project})
WITH row, s, collect(old) AS olds
FOREACH (old IN olds | DELETE old)
WITH row, s
UNWIND row.targets AS target
MERGE (t:Koppelkans {project: $project, id: target.id})
CREATE (s)-[:LED_TO {position: target.position}]->(t)
