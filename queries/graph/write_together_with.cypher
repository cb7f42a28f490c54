// The other organisations that somebody named in an entry.
UNWIND $rows AS row
MATCH (s:Entry {project: $project, id: row.source})
OPTIONAL MATCH (s)-[old:TOGETHER_WITH]->(:Organisation {project: $project})
WITH row, s, collect(old) AS olds
FOREACH (old IN olds | DELETE old)
WITH row, s
UNWIND row.targets AS target
MERGE (t:Organisation {project: $project, id: target.id})
CREATE (s)-[:TOGETHER_WITH {position: target.position}]->(t)
