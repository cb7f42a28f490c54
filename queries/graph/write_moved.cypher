// A move is never taken back, only its reason can be redacted.
UNWIND $rows AS row
MATCH (k:Koppelkans {project: $project, id: row.source})
UNWIND row.targets AS move
MERGE (c:StatusChange {project: $project, seq: move.seq})
MERGE (k)-[:MOVED]->(c)
SET c.to = move.to, c.at = move.at, c.reason = move.reason, c.stands_on = move.stands_on
FOREACH (id IN CASE WHEN move.session IS NULL THEN [] ELSE [move.session] END |
  MERGE (s:Session {project: $project, id: id})
  MERGE (c)-[:IN]->(s))
