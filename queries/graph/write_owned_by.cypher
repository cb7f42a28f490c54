UNWIND $rows AS row
MATCH (s:Koppelkans {project: $project, id: row.source})
OPTIONAL MATCH (s)-[old:OWNED_BY]->(:Organisation {project: $project})
WITH row, s, collect(old) AS olds
FOREACH (old IN olds | DELETE old)
WITH row, s
UNWIND row.targets AS target
MERGE (t:Organisation {project: $project, id: target.id})
CREATE (s)-[:OWNED_BY {position: target.position}]->(t)
