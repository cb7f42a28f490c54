MATCH (l:Login {token: $token})
RETURN l.token AS token, l.person AS person, l.project AS project, l.role AS role,
  l.expires_at AS expires_at, l.organisation AS organisation
