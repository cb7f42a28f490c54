// In pages, as rows are dear when there are many; moments are microseconds since 1970 likewise.
MATCH (e:Event {project: $project})
WHERE e.seq > $after
WITH e ORDER BY e.seq LIMIT $limit
WITH e.seq / 500 AS page, collect({
  seq: e.seq, type: e.type, v: e.v, operation: e.operation, actor: e.actor, data: e.data,
  occurred_at: e.occurred_at.epochSeconds * 1000000 + e.occurred_at.microsecond,
  recorded_at: e.recorded_at.epochSeconds * 1000000 + e.recorded_at.microsecond
}) AS events
RETURN events
ORDER BY page
