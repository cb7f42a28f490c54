// A row for each organisation and bare lists in it: fifteen thousand rows would take four times as long.
MATCH (o:Organisation {project: $project})
  -[t:REACHES|MEETS_AT|HAS|WANTS_TO_REACH|NEEDS|PEOPLE_NEED|ABOUT]->
  (c:Concept {project: $project})
USING INDEX o:Organisation(project, id)
WHERE o.id IS NOT NULL
RETURN o.id AS organisation,
  collect([toLower(type(t)), c.id, t.position, t.state, t.idle, t.urgent, t.entry]) AS tags
