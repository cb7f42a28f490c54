MATCH (a:Organisation {project: $project})-[n:TIED_TO {project: $project}]->
  (b:Organisation {project: $project})
USING INDEX a:Organisation(project, id)
WHERE a.id IS NOT NULL
RETURN n.id AS id, a.id AS source, b.id AS target, n.wave AS wave, n.type AS type, n.frequency AS frequency,
  n.trust AS trust, n.value AS value,
  n.version AS version, n.since.epochSeconds * 1000000 + n.since.microsecond AS since,
  n.changed.epochSeconds * 1000000 + n.changed.microsecond AS changed
ORDER BY n.nth
