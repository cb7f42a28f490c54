MATCH (l:Login {token: $token})
DELETE l
