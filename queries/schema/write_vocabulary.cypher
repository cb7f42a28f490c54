// Run first: who opens the store at the same time waits for this lock.
MATCH (s:Store {name: 'koppelkaart'})
SET s.vocabulary = $digest
