// `id IS NOT NULL` lets the index find the project; a node without a version was only referred to.
MATCH (n:Organisation {project: $project})
WHERE n.id IS NOT NULL AND n.version IS NOT NULL
RETURN n.id AS id, n.name AS name, n.kind AS kind, n.external_id AS external_id, n.area AS area,
  n.joined AS joined, n.left AS left, coalesce(n.apart_from, []) AS apart_from, n.version AS version,
  n.since.epochSeconds * 1000000 + n.since.microsecond AS since,
  n.changed.epochSeconds * 1000000 + n.changed.microsecond AS changed,
  HEAD(COLLECT {
    MATCH (n)-[r:MERGED_INTO]->(t:Organisation {project: $project}) RETURN t.id
  }) AS merged_into
ORDER BY n.nth
