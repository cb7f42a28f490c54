CREATE CONSTRAINT dismissal_id IF NOT EXISTS
FOR (n:Dismissal) REQUIRE (n.project, n.id) IS UNIQUE
