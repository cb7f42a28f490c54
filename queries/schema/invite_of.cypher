CREATE INDEX invite_of IF NOT EXISTS
FOR (n:Invite) ON (n.project, n.role)
