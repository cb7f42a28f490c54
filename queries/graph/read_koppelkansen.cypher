// `id IS NOT NULL` lets the index find the project; a node without a version was only referred to.
MATCH (n:Koppelkans {project: $project})
WHERE n.id IS NOT NULL AND n.version IS NOT NULL
RETURN n.id AS id, n.proposition AS proposition, n.next_step AS next_step, n.review_on AS review_on,
  n.pattern AS pattern, n.version AS version,
  n.since.epochSeconds * 1000000 + n.since.microsecond AS since,
  n.changed.epochSeconds * 1000000 + n.changed.microsecond AS changed,
  COLLECT {
    MATCH (n)-[r:BETWEEN]->(t:Organisation {project: $project}) RETURN t.id ORDER BY r.position
  } AS partners,
  HEAD(COLLECT {
    MATCH (n)-[r:OWNED_BY]->(t:Organisation {project: $project}) RETURN t.id
  }) AS owner,
  COLLECT {
    MATCH (n)-[r:USES]->(t:Entry {project: $project}) RETURN t.id ORDER BY r.position
  } AS uses,
  COLLECT {
    MATCH (n)-[r:SERVES]->(t:Entry {project: $project}) RETURN t.id ORDER BY r.position
  } AS serves,
  COLLECT {
    MATCH (n)-[r:LED_TO]->(t:Koppelkans {project: $project}) RETURN t.id ORDER BY r.position
  } AS led_to,
  HEAD(COLLECT {
    MATCH (n)-[r:AROSE_IN]->(t:Session {project: $project}) RETURN t.id
  }) AS session,
  COLLECT {
    MATCH (n)-[:MOVED]->(c:StatusChange {project: $project})
    OPTIONAL MATCH (c)-[:IN]->(s:Session {project: $project})
    RETURN {
      to: c.to, seq: c.seq, reason: c.reason, session: s.id, stands_on: c.stands_on,
      at: c.at.epochSeconds * 1000000 + c.at.microsecond
    } ORDER BY c.seq
  } AS moves
ORDER BY n.nth
