MATCH (n:SharedConcept)
DETACH DELETE n
