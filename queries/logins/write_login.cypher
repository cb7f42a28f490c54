MERGE (l:Login {token: $login.token})
SET l = $login
