UNWIND $ids AS id
MATCH (:Organisation {project: $project})-[t:TIED_TO {project: $project, id: id}]->
  (:Organisation {project: $project})
DELETE t
