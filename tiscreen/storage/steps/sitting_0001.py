"""Sitting file, step 1: one session, its administrations and what was recorded; no column holds a time of day."""

STEP = (
    """CREATE TABLE session (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        sitting TEXT NOT NULL,
        id TEXT NOT NULL,
        client TEXT NOT NULL,
        pathway TEXT NOT NULL,
        mode TEXT NOT NULL CHECK (mode IN ('self-administered', 'interviewer-administered')),
        private INTEGER NOT NULL CHECK (private IN (0, 1)),
        age_band TEXT NOT NULL CHECK (age_band IN ('under-18', '18-or-over', 'not-known')),
        language TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('prepared', 'consented', 'in-progress', 'paused', 'hidden', 'in-review',
            'completed', 'stopped', 'handed-back')),
        created_on TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE administration (
        id TEXT PRIMARY KEY,
        session TEXT NOT NULL,
        position INTEGER NOT NULL,
        instrument TEXT NOT NULL,
        version TEXT NOT NULL,
        content_hash TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('in-progress', 'completed', 'amended', 'entered-in-error', 'stopped')),
        kept TEXT CHECK (kept IN ('answers', 'done-only', 'nothing')),
        begun TEXT,
        ended TEXT
    ) STRICT""",
    """CREATE TABLE response (
        administration TEXT NOT NULL REFERENCES administration (id),
        link_id TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('answered', 'skipped', 'left-blank', 'not-reached', 'not-shown',
            'removed')),
        codes TEXT,
        number REAL,
        text TEXT,
        reason TEXT CHECK (reason IN ('asked-declined', 'asked-unknown', 'not-applicable', 'temp-unknown',
            'unspecified')),
        recorder TEXT NOT NULL CHECK (recorder IN ('client', 'worker')),
        PRIMARY KEY (administration, link_id),
        CHECK ((state = 'answered') = (coalesce(codes, number, text) IS NOT NULL)),
        CHECK ((state = 'skipped') = (reason IS NOT NULL))
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE check_in (
        kind TEXT PRIMARY KEY CHECK (kind IN ('flag', 'word', 'leaving')),
        outcome TEXT CHECK (outcome IN ('settled', 'plan-made', 'left-first')),
        done_on TEXT,
        CHECK ((outcome IS NULL) = (done_on IS NULL))
    ) STRICT, WITHOUT ROWID""",
)
