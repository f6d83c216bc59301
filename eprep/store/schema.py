"""The tables of the learner's database, version by version. A step, once released, is never edited.

The event log is `events`; what stands beside it decides no score."""

APPLICATION_ID = 0x65707265
"""`epre`: tells our database from another program's."""

MIGRATIONS = (
    """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE events (
        id TEXT NOT NULL UNIQUE,
        device TEXT NOT NULL,
        n INTEGER NOT NULL,
        type TEXT NOT NULL,
        time TEXT NOT NULL,
        question TEXT NOT NULL,
        revision TEXT NOT NULL,
        about TEXT,
        seed INTEGER,
        choice_order TEXT,
        answer TEXT,
        outcome TEXT,
        score REAL,
        seconds REAL,
        confidence INTEGER,
        misconception TEXT,
        session TEXT,
        counts INTEGER NOT NULL,
        checksum TEXT NOT NULL,
        UNIQUE (device, n)
    );
    CREATE INDEX events_about ON events (about, type, outcome, score);
    CREATE INDEX events_type ON events (type, question, time, id);
    """,
    """
    CREATE INDEX events_session ON events (session);
    CREATE TABLE drafts (question TEXT PRIMARY KEY, text TEXT NOT NULL, replaced TEXT);
    CREATE TABLE notes (question TEXT PRIMARY KEY, text TEXT NOT NULL);
    CREATE TABLE bookmarks (question TEXT PRIMARY KEY);
    CREATE TABLE plans (id TEXT PRIMARY KEY, content TEXT NOT NULL);
    """,
    "-- From here on events may be `overruled`, which an older program would take for damage.",
    """
    ALTER TABLE events ADD COLUMN moment INTEGER;
    ALTER TABLE events ADD COLUMN expected REAL;
    ALTER TABLE events ADD COLUMN instead_of TEXT;
    ALTER TABLE events ADD COLUMN detail TEXT;
    CREATE INDEX events_instead_of ON events (instead_of) WHERE instead_of IS NOT NULL;
    """,
)
"""Step i brings a database from version i to version i + 1."""
