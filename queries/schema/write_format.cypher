MERGE (s:Store {name: 'koppelkaart'})
ON CREATE SET s.format = $format
