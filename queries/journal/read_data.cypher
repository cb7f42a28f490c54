MATCH (e:Event {project: $project, seq: $seq})
RETURN e.type AS type, e.data AS data
