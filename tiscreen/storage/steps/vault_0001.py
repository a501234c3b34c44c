"""Vault, step 1: staff, the service's confirmation, instruments, clients, sessions, responses, consent, referrals."""

STEP = (
    """CREATE TABLE vault (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        id TEXT NOT NULL,
        recovery_public BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE staff (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('caseworker', 'clinical-lead', 'admin')),
        active INTEGER NOT NULL CHECK (active IN (0, 1))
    ) STRICT""",
    """CREATE TABLE staff_key (
        staff TEXT NOT NULL REFERENCES staff (id),
        version INTEGER NOT NULL,
        seal_public BLOB NOT NULL,
        sign_public BLOB NOT NULL,
        PRIMARY KEY (staff, version)
    ) STRICT""",
    """CREATE TABLE confirmation (
        number INTEGER PRIMARY KEY,
        service_name TEXT NOT NULL,
        contact TEXT NOT NULL,
        confidentiality TEXT NOT NULL,
        instruments TEXT NOT NULL,
        confirmed_by TEXT NOT NULL CHECK (confirmed_by <> ''),
        confirmed_on TEXT NOT NULL CHECK (confirmed_on <> '')
    ) STRICT""",
    """CREATE TABLE instrument (
        content_hash TEXT PRIMARY KEY,
        id TEXT NOT NULL,
        version TEXT NOT NULL,
        definition BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE instrument_words (
        content_hash TEXT NOT NULL REFERENCES instrument (content_hash),
        language TEXT NOT NULL,
        words BLOB NOT NULL,
        PRIMARY KEY (content_hash, language)
    ) STRICT""",
    """CREATE TRIGGER instrument_never_changes BEFORE UPDATE ON instrument
    BEGIN SELECT RAISE(ABORT, 'a published instrument is never changed'); END""",
    """CREATE TRIGGER instrument_stays BEFORE DELETE ON instrument
    BEGIN SELECT RAISE(ABORT, 'a published instrument is never removed'); END""",
    """CREATE TRIGGER instrument_words_never_change BEFORE UPDATE ON instrument_words
    BEGIN SELECT RAISE(ABORT, 'published words are never changed'); END""",
    """CREATE TRIGGER instrument_words_stay BEFORE DELETE ON instrument_words
    BEGIN SELECT RAISE(ABORT, 'published words are never removed'); END""",
    """CREATE TABLE instrument_in_use (
        id TEXT PRIMARY KEY,
        content_hash TEXT NOT NULL REFERENCES instrument (content_hash)
    ) STRICT""",
    """CREATE TABLE pathway (
        id TEXT PRIMARY KEY,
        position INTEGER NOT NULL,
        definition BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE client (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        code_name TEXT NOT NULL CHECK (code_name <> ''),
        search_name TEXT NOT NULL,
        age_band TEXT NOT NULL CHECK (age_band IN ('under-18', '18-or-over', 'not-known')),
        created_on TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX client_by_name ON client (search_name, number)",
    """CREATE VIRTUAL TABLE client_search USING fts5 (
        search_name, content = 'client', content_rowid = 'number', tokenize = 'trigram'
    )""",
    "INSERT INTO client_search (client_search, rank) VALUES ('secure-delete', 1)",
    """CREATE TRIGGER client_found AFTER INSERT ON client
    BEGIN INSERT INTO client_search (rowid, search_name) VALUES (new.number, new.search_name); END""",
    """CREATE TRIGGER client_forgotten AFTER DELETE ON client
    BEGIN
        INSERT INTO client_search (client_search, rowid, search_name) VALUES ('delete', old.number, old.search_name);
    END""",
    """CREATE TRIGGER client_renamed AFTER UPDATE OF search_name ON client
    BEGIN
        INSERT INTO client_search (client_search, rowid, search_name) VALUES ('delete', old.number, old.search_name);
        INSERT INTO client_search (rowid, search_name) VALUES (new.number, new.search_name);
    END""",
    """CREATE TABLE session (
        id TEXT PRIMARY KEY,
        client TEXT NOT NULL REFERENCES client (id),
        pathway TEXT NOT NULL,
        mode TEXT NOT NULL CHECK (mode IN ('self-administered', 'interviewer-administered')),
        private INTEGER NOT NULL CHECK (private IN (0, 1)),
        age_band TEXT NOT NULL CHECK (age_band IN ('under-18', '18-or-over', 'not-known')),
        language TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('prepared', 'consented', 'in-progress', 'paused', 'hidden', 'in-review',
            'completed', 'stopped', 'handed-back')),
        created_on TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX session_of_client ON session (client, id)",
    """CREATE TABLE administration (
        id TEXT PRIMARY KEY,
        session TEXT NOT NULL REFERENCES session (id),
        position INTEGER NOT NULL,
        instrument TEXT NOT NULL,
        version TEXT NOT NULL,
        content_hash TEXT NOT NULL REFERENCES instrument (content_hash),
        status TEXT NOT NULL CHECK (status IN ('in-progress', 'completed', 'amended', 'entered-in-error', 'stopped')),
        kept TEXT CHECK (kept IN ('answers', 'done-only')),
        begun TEXT,
        ended TEXT
    ) STRICT""",
    "CREATE INDEX administration_of_session ON administration (session, position)",
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
    """CREATE TABLE score (
        administration TEXT NOT NULL REFERENCES administration (id),
        id TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('scored', 'bounded', 'not-scorable')),
        value REAL,
        low REAL,
        high REAL,
        answered INTEGER NOT NULL,
        of_items INTEGER NOT NULL,
        settled_by TEXT,
        prorated INTEGER NOT NULL CHECK (prorated IN (0, 1)),
        PRIMARY KEY (administration, id),
        CHECK ((status = 'scored') = (value IS NOT NULL)),
        CHECK ((status = 'bounded') = (low IS NOT NULL AND high IS NOT NULL))
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE result (
        administration TEXT NOT NULL REFERENCES administration (id),
        id TEXT NOT NULL,
        result TEXT NOT NULL CHECK (result IN ('yes', 'no', 'unknown')),
        PRIMARY KEY (administration, id)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE flag (
        administration TEXT NOT NULL REFERENCES administration (id),
        position INTEGER NOT NULL,
        id TEXT NOT NULL,
        PRIMARY KEY (administration, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE check_in (
        id TEXT PRIMARY KEY,
        session TEXT NOT NULL REFERENCES session (id),
        kind TEXT NOT NULL CHECK (kind IN ('flag', 'word', 'leaving')),
        done_by TEXT REFERENCES staff (id),
        done_on TEXT,
        outcome TEXT CHECK (outcome IN ('settled', 'plan-made', 'left-first')),
        CHECK ((done_by IS NULL) = (done_on IS NULL) AND (done_by IS NULL) = (outcome IS NULL))
    ) STRICT""",
    "CREATE INDEX check_in_open ON check_in (done_on, id)",
    "CREATE INDEX check_in_of_session ON check_in (session)",
    """CREATE TABLE consent (
        id TEXT PRIMARY KEY,
        client TEXT NOT NULL REFERENCES client (id),
        session TEXT NOT NULL REFERENCES session (id),
        recipient TEXT NOT NULL,
        purpose TEXT NOT NULL,
        shared TEXT NOT NULL,
        given_on TEXT NOT NULL,
        expires_on TEXT NOT NULL,
        method TEXT NOT NULL,
        declined INTEGER NOT NULL CHECK (declined IN (0, 1)),
        revoked_on TEXT
    ) STRICT""",
    "CREATE INDEX consent_of_client ON consent (client, id)",
    """CREATE TABLE referral (
        id TEXT PRIMARY KEY,
        client TEXT NOT NULL REFERENCES client (id),
        consent TEXT NOT NULL REFERENCES consent (id),
        made_on TEXT NOT NULL,
        made_by TEXT NOT NULL,
        file_name TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX referral_of_client ON referral (client, id)",
    """CREATE TABLE merged_sitting (
        id TEXT PRIMARY KEY,
        session TEXT NOT NULL REFERENCES session (id)
    ) STRICT""",
    "CREATE INDEX merged_sitting_of_session ON merged_sitting (session)",
)
