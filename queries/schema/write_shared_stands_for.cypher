// The codes of the intake nearest above a concept; a code stands for itself.
UNWIND $links AS link
MATCH (s:SharedConcept {id: link.source})
MATCH (t:SharedConcept {id: link.target})
CREATE (s)-[:STANDS_FOR]->(t)
