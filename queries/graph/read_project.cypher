MATCH (n:Project {id: $project})
RETURN n.seq AS seq, n.name AS name, n.language AS language, n.example AS example,
  n.version AS version, n.since.epochSeconds * 1000000 + n.since.microsecond AS since,
  n.changed.epochSeconds * 1000000 + n.changed.microsecond AS changed
