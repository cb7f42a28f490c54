// `id IS NOT NULL` lets the index find the project; a node without a version was only referred to.
MATCH (n:Entry {project: $project})
WHERE n.id IS NOT NULL AND n.version IS NOT NULL
MATCH (o:Organisation {project: $project})-[:OFFERS|AIMS_FOR|DOES]->(n)
RETURN n.id AS id, o.id AS organisation, n.text AS text, n.position AS position,
  n.withdrawn AS withdrawn, n.version AS version, n.since AS since, n.changed AS changed,
  CASE WHEN n:Capacity THEN 'capacity' WHEN n:Ambition THEN 'ambition' ELSE 'action' END AS field,
  COLLECT { MATCH (n)-[r:TOGETHER_WITH]->(t:Organisation {project: $project}) RETURN t.id ORDER BY r.position }
    AS with_organisations
ORDER BY n.nth
