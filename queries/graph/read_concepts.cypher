// `id IS NOT NULL` lets the index find the project; a node without a version was only referred to.
// Nodes of the first release have no English words and note.
MATCH (n:Concept {project: $project})
WHERE n.id IS NOT NULL AND n.version IS NOT NULL
RETURN n.id AS id, n.facet AS facet, n.label_nl AS label_nl, n.label_en AS label_en,
  n.alt_labels AS alt_labels, coalesce(n.alt_labels_en, []) AS alt_labels_en,
  n.note AS note, coalesce(n.note_en, '') AS note_en, n.version AS version,
  n.since.epochSeconds * 1000000 + n.since.microsecond AS since,
  n.changed.epochSeconds * 1000000 + n.changed.microsecond AS changed,
  COLLECT {
    MATCH (n)-[r:BROADER]->(t:Concept {project: $project}) RETURN t.id ORDER BY r.position
  } AS broader,
  COLLECT {
    MATCH (n)-[r:RELATED]->(t:Concept {project: $project}) RETURN t.id ORDER BY r.position
  } AS related,
  COLLECT {
    MATCH (n)-[r:ENABLES]->(t:Concept {project: $project}) RETURN t.id ORDER BY r.position
  } AS enables
ORDER BY n.nth
