// `id IS NOT NULL` lets the index find the project; a node without a version was only referred to.
MATCH (n:Session {project: $project})
WHERE n.id IS NOT NULL AND n.version IS NOT NULL
RETURN n.id AS id, n.number AS number, n.theme AS theme, n.held_on AS held_on, n.agenda AS agenda,
  n.agenda_minutes AS agenda_minutes, n.harvest AS harvest, coalesce(n.surprising, 0) AS surprising, coalesce(n.quick, 0) AS quick,
  coalesce(n.residents, 0) AS residents, n.version AS version,
  n.since.epochSeconds * 1000000 + n.since.microsecond AS since,
  n.changed.epochSeconds * 1000000 + n.changed.microsecond AS changed,
  COLLECT {
    MATCH (t:Organisation {project: $project})-[r:ATTENDED]->(n) RETURN t.id ORDER BY r.position
  } AS attending
ORDER BY n.nth
