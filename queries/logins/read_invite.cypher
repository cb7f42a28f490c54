MATCH (i:Invite {token: $token})
RETURN i.token AS token, i.project AS project, i.role AS role, i.expires_at AS expires_at,
  i.organisation AS organisation, i.purpose AS purpose
