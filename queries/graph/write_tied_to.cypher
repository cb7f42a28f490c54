UNWIND $rows AS row
MERGE (a:Organisation {project: $project, id: row.state.source})
MERGE (b:Organisation {project: $project, id: row.state.target})
MERGE (a)-[t:TIED_TO {project: $project, id: row.id}]->(b)
SET t.nth = coalesce(t.nth, row.nth), t.wave = row.state.wave, t.type = row.state.type,
  t.frequency = row.state.frequency, t.trust = row.state.trust, t.value = row.state.value,
  t.version = row.state.version, t.since = row.state.since, t.changed = row.state.changed
