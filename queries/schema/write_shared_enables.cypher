// What can serve what, though it is another concept: who offers the first may help who asks the second.
UNWIND $links AS link
MATCH (s:SharedConcept {id: link.source})
MATCH (t:SharedConcept {id: link.target})
CREATE (s)-[:ENABLES {why: link.why}]->(t)
