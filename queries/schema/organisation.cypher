CREATE CONSTRAINT organisation_id IF NOT EXISTS
FOR (n:Organisation) REQUIRE (n.project, n.id) IS UNIQUE
