UNWIND $rows AS row
MATCH (s:Concept {project: $project, id: row.source})
OPTIONAL MATCH (s)-[old:ENABLES]->(:Concept {project: $project})
WITH row, s, collect(old) AS olds
FOREACH (old IN olds | DELETE old)
WITH row, s
UNWIND row.targets AS target
MERGE (t:Concept {project: $project, id: target.id})
CREATE (s)-[:ENABLES {position: target.position}]->(t)
