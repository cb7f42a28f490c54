// Ordered as the tags of an organisation are: by role, then concept.
MATCH (o:Organisation {project: $project})-[t:REACHES|MEETS_AT|HAS|WANTS_TO_REACH|NEEDS|PEOPLE_NEED|ABOUT]->(c:Concept {project: $project})
WHERE o.id IS NOT NULL
RETURN o.id AS organisation, toLower(type(t)) AS role, c.id AS concept, t.state AS state, t.idle AS idle,
  t.urgent AS urgent, t.entry AS entry
ORDER BY role, concept, t.position
