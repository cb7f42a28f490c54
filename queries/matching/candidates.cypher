// Who has something for whom: each pair in which what one gives meets what the other asks, unranked.
// `$present`: ids of those who are there, or null for everyone.
//
// An offer meets a need when it is the same concept, a narrower or a broader one, or when it (or what is
// broader than it) enables a code that the need stands for. First this is settled between concepts, of
// which there are few, and only then between organisations.
MATCH (c:Concept {project: $project})
WHERE c.id IS NOT NULL
CALL (c) {
  // Upwards through the project's own concepts, until the shared vocabulary takes over.
  MATCH (c)
    ((x:Concept {project: $project})-[:BROADER]->(:Concept {project: $project})
      WHERE NOT EXISTS { MATCH (:SharedConcept {id: x.id}) }){0,}
    (up:Concept {project: $project})
  OPTIONAL MATCH (shared:SharedConcept {id: up.id})
  OPTIONAL MATCH (shared)-[:BROADER]->*(above:SharedConcept)
  OPTIONAL MATCH (shared)-[:STANDS_FOR]->(:SharedConcept)<-[:ENABLES]-(enabler:SharedConcept)
  RETURN collect(DISTINCT up.id) + collect(DISTINCT above.id) AS broader,
    collect(DISTINCT enabler.id) AS enablers
}
WITH collect({node: c, id: c.id, broader: broader, enablers: enablers}) AS concepts
UNWIND concepts AS need
WITH need.node AS need, [offer IN concepts
  WHERE offer.id IN need.broader OR need.id IN offer.broader
    OR any(enabler IN need.enablers WHERE enabler IN offer.broader) | offer.node] AS offers

// A tag stands unless it was rejected; of one role and concept an organisation has one, and who was merged
// into another has none.
MATCH (asker:Organisation {project: $project})-[ask:WANTS_TO_REACH|NEEDS|PEOPLE_NEED]->(need)
WHERE ($present IS NULL OR asker.id IN $present) AND asker.left IS NULL AND ask.state <> 'rejected'
WITH asker, collect(DISTINCT offers) AS lists
// For each asker apart, so that what must be told apart stays small in a large project.
CALL (asker, lists) {
  UNWIND lists AS offers
  UNWIND offers AS offer
  WITH DISTINCT asker, offer
  MATCH (offer)<-[give:REACHES|MEETS_AT|HAS]-(giver:Organisation {project: $project})
  WHERE giver <> asker AND ($present IS NULL OR giver.id IN $present)
    AND giver.left IS NULL AND give.state <> 'rejected'
  RETURN DISTINCT giver
}
RETURN giver.id AS giver, giver.name AS giver_name, asker.id AS asker, asker.name AS asker_name
