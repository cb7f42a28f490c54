CREATE CONSTRAINT session_id IF NOT EXISTS
FOR (n:Session) REQUIRE (n.project, n.id) IS UNIQUE
