// The vocabulary that all projects share. A project's own node for the same concept has the same id.
UNWIND $concepts AS concept
CREATE (n:SharedConcept)
SET n = concept
