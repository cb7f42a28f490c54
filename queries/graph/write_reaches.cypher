UNWIND $rows AS row
MATCH (s:Organisation {project: $project, id: row.source})
OPTIONAL MATCH (s)-[old:REACHES]->(:Concept {project: $project})
WITH row, s, collect(old) AS olds
FOREACH (old IN olds | DELETE old)
WITH row, s
UNWIND row.targets AS target
MERGE (t:Concept {project: $project, id: target.id})
CREATE (s)-[:REACHES {
  position: target.position, state: target.state, idle: target.idle, urgent: target.urgent,
  entry: target.entry
}]->(t)
