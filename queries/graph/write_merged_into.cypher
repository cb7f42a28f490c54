// What remains of an organisation that turned out to be another.
UNWIND $rows AS row
MATCH (s:Organisation {project: $project, id: row.source})
OPTIONAL MATCH (s)-[old:MERGED_INTO]->(:Organisation {project: $project})
WITH row, s, collect(old) AS olds
FOREACH (old IN olds | DELETE old)
WITH row, s
UNWIND row.targets AS target
MERGE (t:Organisation {project: $project, id: target.id})
CREATE (s)-[:MERGED_INTO {position: target.position}]->(t)
