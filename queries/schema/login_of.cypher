CREATE INDEX login_of IF NOT EXISTS
FOR (n:Login) ON (n.project, n.role)
