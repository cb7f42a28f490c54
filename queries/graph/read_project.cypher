MATCH (n:Project {id: $project})
RETURN n.seq AS seq, n.name AS name, n.language AS language, n.example AS example,
  n.version AS version, n.since AS since, n.changed AS changed
