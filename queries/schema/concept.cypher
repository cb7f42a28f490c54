CREATE CONSTRAINT concept_id IF NOT EXISTS
FOR (n:Concept) REQUIRE (n.project, n.id) IS UNIQUE
