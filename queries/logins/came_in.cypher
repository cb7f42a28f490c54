// Until when who came in last for each organisation stays in.
MATCH (l:Login {project: $project, role: 'partner'})
WHERE l.organisation IS NOT NULL
RETURN l.organisation AS organisation, max(l.expires_at) AS until
