CREATE CONSTRAINT koppelkans_id IF NOT EXISTS
FOR (n:Koppelkans) REQUIRE (n.project, n.id) IS UNIQUE
