CREATE CONSTRAINT status_change_seq IF NOT EXISTS
FOR (n:StatusChange) REQUIRE (n.project, n.seq) IS UNIQUE
