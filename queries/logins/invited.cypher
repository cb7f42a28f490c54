// Until when the newest link of each organisation works.
MATCH (i:Invite {project: $project, role: 'partner'})
WHERE i.organisation IS NOT NULL
RETURN i.organisation AS organisation, max(i.expires_at) AS until
