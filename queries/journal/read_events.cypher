MATCH (e:Event {project: $project})
WHERE e.seq > $after
RETURN e.seq AS seq, e.type AS type, e.v AS v, e.operation AS operation, e.occurred_at AS occurred_at,
  e.recorded_at AS recorded_at, e.actor AS actor, e.data AS data
ORDER BY e.seq
LIMIT $limit
