// Text that was redacted; nothing else ever changes an event.
MATCH (e:Event {project: $project, seq: $seq})
SET e.data = $data
