// `id IS NOT NULL` lets the index find the project; a node without a version was only referred to.
MATCH (n:Dismissal {project: $project})
WHERE n.id IS NOT NULL AND n.version IS NOT NULL
RETURN n.id AS id, n.reason AS reason, n.grounds AS grounds, n.undone AS undone,
  n.stands_on AS stands_on, n.version AS version,
  n.since.epochSeconds * 1000000 + n.since.microsecond AS since,
  n.changed.epochSeconds * 1000000 + n.changed.microsecond AS changed,
  COLLECT {
    MATCH (n)-[r:BETWEEN]->(t:Organisation {project: $project}) RETURN t.id ORDER BY r.position
  } AS partners
ORDER BY n.nth
