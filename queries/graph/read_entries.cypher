// A row for each organisation, as there are many entries.
MATCH (o:Organisation {project: $project})-[:OFFERS|AIMS_FOR|DOES]->(n:Entry {project: $project})
USING INDEX o:Organisation(project, id)
WHERE o.id IS NOT NULL AND n.version IS NOT NULL
RETURN o.id AS organisation, collect({
  id: n.id, nth: n.nth, text: n.text, position: n.position, asked: n.asked, withdrawn: n.withdrawn,
  settled: coalesce(n.settled, false), version: n.version,
  since: n.since.epochSeconds * 1000000 + n.since.microsecond,
  changed: n.changed.epochSeconds * 1000000 + n.changed.microsecond,
  field: CASE WHEN n:Capacity THEN 'capacity' WHEN n:Ambition THEN 'ambition' ELSE 'action' END,
  with_organisations: COLLECT {
    MATCH (n)-[r:TOGETHER_WITH]->(t:Organisation {project: $project}) RETURN t.id ORDER BY r.position
  }
}) AS entries
