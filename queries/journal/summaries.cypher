// Every project by what a list of them tells; `id IS NOT NULL` lets the index find the nodes of one.
MATCH (p:Project)
WHERE p.seq > 0 AND p.version IS NOT NULL
RETURN p.id AS id, p.seq AS seq, p.name AS name, p.language AS language, p.example AS example,
  COUNT {
    MATCH (o:Organisation {project: p.id})
    WHERE o.id IS NOT NULL AND o.left IS NULL AND NOT EXISTS { MATCH (o)-[:MERGED_INTO]->() }
  } AS organisations,
  head(COLLECT {
    MATCH (s:Session {project: p.id})
    WHERE s.id IS NOT NULL
    RETURN s.id ORDER BY s.held_on DESC, s.number DESC, s.nth LIMIT 1
  }) AS newest_session
ORDER BY id
