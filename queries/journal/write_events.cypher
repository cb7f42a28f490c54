MATCH (p:Project {id: $project})
SET p.seq = $head
CREATE (:Operation {project: $project, id: $operation, body: $body, result: $result, seq: $head})
WITH p
UNWIND $events AS event
CREATE (e:Event)
SET e = event, e.project = $project
