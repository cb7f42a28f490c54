MERGE (i:Invite {token: $invite.token})
SET i = $invite
