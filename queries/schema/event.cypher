CREATE CONSTRAINT event_seq IF NOT EXISTS
FOR (n:Event) REQUIRE (n.project, n.seq) IS UNIQUE
