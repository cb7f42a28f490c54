UNWIND $links AS link
MATCH (s:SharedConcept {id: link.source})
MATCH (t:SharedConcept {id: link.target})
CREATE (s)-[:BROADER]->(t)
