CREATE CONSTRAINT operation_id IF NOT EXISTS
FOR (n:Operation) REQUIRE (n.project, n.id) IS UNIQUE
