CREATE CONSTRAINT suggestion_id IF NOT EXISTS
FOR (n:Suggestion) REQUIRE (n.project, n.id) IS UNIQUE
