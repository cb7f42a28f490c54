// `id IS NOT NULL` lets the index find the project; a node without a version was only referred to.
MATCH (n:Suggestion {project: $project})
WHERE n.id IS NOT NULL AND n.version IS NOT NULL
RETURN n.id AS id, n.engine AS engine, n.reasons AS reasons, n.version AS version,
  n.since.epochSeconds * 1000000 + n.since.microsecond AS since,
  n.changed.epochSeconds * 1000000 + n.changed.microsecond AS changed,
  COLLECT {
    MATCH (n)-[r:BETWEEN]->(t:Organisation {project: $project}) RETURN t.id ORDER BY r.position
  } AS partners,
  COLLECT {
    MATCH (n)-[r:USES]->(t:Entry {project: $project}) RETURN t.id ORDER BY r.position
  } AS uses,
  COLLECT {
    MATCH (n)-[r:SERVES]->(t:Entry {project: $project}) RETURN t.id ORDER BY r.position
  } AS serves,
  HEAD(COLLECT {
    MATCH (n)-[r:SHOWN_IN]->(t:Session {project: $project}) RETURN t.id
  }) AS session
ORDER BY n.nth
