"""Every SQL statement of the embedded store, by name.

`events` has a rowid of its own, so that it only grows at its end: a row that never moves leaves no copy in
another page, and a text that is overwritten in place is gone."""

from typing import Final

FORMAT: Final = 1

SCHEMA: Final = (
    "CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    """CREATE TABLE IF NOT EXISTS events (
        row INTEGER PRIMARY KEY, project TEXT NOT NULL, seq INTEGER NOT NULL, type TEXT NOT NULL,
        v INTEGER NOT NULL, operation TEXT NOT NULL, occurred_at TEXT NOT NULL, recorded_at TEXT NOT NULL,
        actor TEXT NOT NULL, data TEXT NOT NULL, UNIQUE (project, seq))""",
    # The kinds of event that were ever written here, so that opening need not look at all of them.
    "CREATE TABLE IF NOT EXISTS kinds (type TEXT, v INTEGER, PRIMARY KEY (type, v)) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS heads (project TEXT PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID",
    """CREATE TABLE IF NOT EXISTS operations (
        project TEXT, id TEXT, body TEXT NOT NULL, result TEXT NOT NULL, seq INTEGER NOT NULL,
        PRIMARY KEY (project, id)) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS snapshots (
        project TEXT PRIMARY KEY, code TEXT NOT NULL, seq INTEGER NOT NULL, graph BLOB NOT NULL)""",
    """CREATE TABLE IF NOT EXISTS invites (
        token TEXT PRIMARY KEY, project TEXT NOT NULL, role TEXT NOT NULL, expires_at TEXT NOT NULL,
        organisation TEXT, purpose TEXT NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS logins (
        token TEXT PRIMARY KEY, person TEXT NOT NULL, project TEXT NOT NULL, role TEXT NOT NULL,
        expires_at TEXT NOT NULL, organisation TEXT) WITHOUT ROWID""",
)
WRITE_FORMAT: Final = "INSERT OR IGNORE INTO meta VALUES ('format', ?)"
READ_FORMAT: Final = "SELECT value FROM meta WHERE name = 'format'"
READ_KINDS: Final = "SELECT type, v FROM kinds"
TABLES: Final = "SELECT name FROM sqlite_master WHERE type = 'table'"

INSERT_EVENT: Final = """INSERT INTO events
    (project, seq, type, v, operation, occurred_at, recorded_at, actor, data)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
INSERT_KIND: Final = "INSERT OR IGNORE INTO kinds VALUES (?, ?)"
SET_HEAD: Final = """INSERT INTO heads VALUES (?, ?)
    ON CONFLICT (project) DO UPDATE SET seq = excluded.seq"""
# A limit below zero is none.
READ_EVENTS: Final = """SELECT seq, type, v, operation, occurred_at, recorded_at, actor, data
    FROM events WHERE project = ? AND seq > ? ORDER BY seq LIMIT ?"""
READ_DATA: Final = "SELECT type, data FROM events WHERE project = ? AND seq = ?"
OVERWRITE_DATA: Final = "UPDATE events SET data = ? WHERE project = ? AND seq = ?"
HEAD: Final = "SELECT seq FROM heads WHERE project = ?"
HEADS: Final = "SELECT project, seq FROM heads"
# What a list of projects tells, from the few kinds of event that say it; a default is not in `data`. Of a
# column beside one MAX SQLite gives that of its row. What a newer version renames is to be followed here.
DESCRIBED: Final = """
    SELECT project, heads.seq, type, v, data FROM heads JOIN (
        SELECT project, type, v, data, MAX(seq) FROM events WHERE type = 'ProjectChanged' GROUP BY project
    ) USING (project) ORDER BY project"""
PARTNERS: Final = """
    SELECT project, COUNT(*) FROM (
        SELECT project, json_extract(data, '$.id') FROM events WHERE type = 'OrganisationWritten'
        EXCEPT SELECT project, json_extract(data, '$.id') FROM events WHERE type = 'OrganisationLeft'
        EXCEPT SELECT project, json_extract(data, '$.gone') FROM events WHERE type = 'OrganisationsMerged')
    GROUP BY project"""
# Of each project the session held last: of what was written of it last, in the order it was first written.
NEWEST_SESSIONS: Final = """
    WITH sessions AS (
        SELECT project, json_extract(data, '$.id') AS id, json_extract(data, '$.held_on') AS held_on,
            json_extract(data, '$.number') AS number, MAX(seq)
        FROM events WHERE type = 'SessionWritten' GROUP BY 1, 2),
    written AS (
        SELECT project, json_extract(data, '$.id') AS id, MIN(seq) AS first
        FROM events WHERE type = 'SessionWritten' GROUP BY 1, 2),
    ranked AS (
        SELECT project, id, ROW_NUMBER() OVER (
            PARTITION BY project ORDER BY held_on DESC, number DESC, first) AS place
        FROM sessions JOIN written USING (project, id))
    SELECT project, id FROM ranked WHERE place = 1"""
INSERT_OPERATION: Final = "INSERT INTO operations VALUES (?, ?, ?, ?, ?)"
READ_OPERATION: Final = "SELECT id, body, result, seq FROM operations WHERE project = ? AND id = ?"

READ_SNAPSHOT: Final = "SELECT graph FROM snapshots WHERE project = ? AND code = ?"
# Not if a text was redacted since the graph was read: the snapshot would bring it back.
SAVE_SNAPSHOT: Final = """INSERT OR REPLACE INTO snapshots SELECT :project, :code, :seq, :graph
    WHERE NOT EXISTS (SELECT 1 FROM events
                      WHERE project = :project AND seq > :seq AND type = 'TextRedacted')"""
DROP_SNAPSHOTS: Final = "DELETE FROM snapshots"

INSERT_INVITE: Final = "INSERT OR REPLACE INTO invites VALUES (?, ?, ?, ?, ?, ?)"
EXPIRE_INVITES: Final = "UPDATE invites SET expires_at = :now WHERE purpose = :purpose AND expires_at > :now"
READ_INVITE: Final = "SELECT * FROM invites WHERE token = ?"
# Until when the newest link of each organisation works, and who came in last stays in.
INVITED: Final = """SELECT organisation, MAX(expires_at) FROM invites
    WHERE project = ? AND role = 'partner' AND organisation IS NOT NULL GROUP BY organisation"""
CAME_IN: Final = """SELECT organisation, MAX(expires_at) FROM logins
    WHERE project = ? AND role = 'partner' AND organisation IS NOT NULL GROUP BY organisation"""
INSERT_LOGIN: Final = "INSERT OR REPLACE INTO logins VALUES (?, ?, ?, ?, ?, ?)"
READ_LOGIN: Final = "SELECT * FROM logins WHERE token = ?"
CLOSE_LOGIN: Final = "DELETE FROM logins WHERE token = ?"
