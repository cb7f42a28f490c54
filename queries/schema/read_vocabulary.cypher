// Which vocabulary the shared concepts stand for.
MATCH (s:Store {name: 'koppelkaart'})
WHERE s.vocabulary IS NOT NULL
RETURN s.vocabulary AS digest
