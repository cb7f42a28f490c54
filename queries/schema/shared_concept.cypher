CREATE CONSTRAINT shared_concept_id IF NOT EXISTS
FOR (n:SharedConcept) REQUIRE n.id IS UNIQUE
