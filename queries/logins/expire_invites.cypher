MATCH (i:Invite {purpose: $purpose})
WHERE i.expires_at > $now
SET i.expires_at = $now
