/**
 * Accounts, memory, budget, holder, sweep, forgotten people. Times are milliseconds since the epoch. Columns that hold
 * `fingerprint`s hold keyed hashes; no column holds a readable value of a person's.
 *
 * What schema 1 knew: a base URL stood for the account, whose company is unknown (`company` is null) until the mirror
 * is opened again; people keep their candidates, but nothing is known of what was sent.
 */
export const sql = `
DROP INDEX people_due;
ALTER TABLE mirrors RENAME TO old_mirrors;
ALTER TABLE people RENAME TO old_people;

-- facts about the ledger itself
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  base_url TEXT NOT NULL,
  company TEXT,
  UNIQUE (base_url, company)
) STRICT;

-- which company an API key (its fingerprint) opens
CREATE TABLE account_keys (
  base_url TEXT NOT NULL,
  key TEXT NOT NULL,
  account INTEGER NOT NULL REFERENCES accounts (id),
  PRIMARY KEY (base_url, key)
) STRICT, WITHOUT ROWID;

-- counters of what was sent and when: JSON of the budget's own
CREATE TABLE budgets (
  account INTEGER PRIMARY KEY REFERENCES accounts (id),
  state TEXT NOT NULL
) STRICT;

CREATE TABLE mirrors (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  account INTEGER NOT NULL REFERENCES accounts (id),
  priority INTEGER NOT NULL,
  -- HrFlow's clock
  watermark INTEGER,
  -- this machine's clock
  walked_at INTEGER,
  walk_page INTEGER,
  walk_total INTEGER,
  walk_top INTEGER,
  listing TEXT NOT NULL DEFAULT 'slim' CHECK (listing IN ('slim', 'full', 'undated')),
  epoch INTEGER NOT NULL DEFAULT 0,
  holder TEXT,
  pause TEXT,
  sweep TEXT,
  mapping TEXT,
  start_from INTEGER,
  last_pass TEXT,
  last_success_at INTEGER,
  guard_from INTEGER,
  UNIQUE (source, account)
) STRICT;

CREATE TABLE passes (
  id INTEGER PRIMARY KEY,
  mirror INTEGER NOT NULL REFERENCES mirrors (id),
  at INTEGER NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX passes_at ON passes (mirror, at);

CREATE TABLE candidates (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES accounts (id),
  candidate_id TEXT NOT NULL,
  -- fingerprints of what was sent and answered, by attribute
  traces TEXT,
  -- a row of people
  owner INTEGER,
  UNIQUE (account, candidate_id)
) STRICT;

CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  mirror INTEGER NOT NULL REFERENCES mirrors (id),
  key TEXT NOT NULL,
  -- 0: pushed by hand or hinted at, no list has named them yet
  listed INTEGER NOT NULL,
  -- as HrFlow wrote it, and the same as a time
  updated_at TEXT,
  updated_ms INTEGER,
  status TEXT NOT NULL CHECK (
    status IN ('synced', 'due', 'retrying', 'quarantined', 'skipped', 'conflict', 'gone', 'archived')),
  since INTEGER NOT NULL,
  candidate INTEGER REFERENCES candidates (id),
  matched_by TEXT,
  outcome TEXT,
  reason TEXT,
  error TEXT,
  warnings TEXT,
  changed TEXT,
  kept TEXT,
  conflicts TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER,
  tried_at INTEGER,
  -- fingerprints
  desired TEXT,
  email TEXT,
  again_at INTEGER,
  create_at INTEGER,
  missing_at INTEGER,
  sweep INTEGER NOT NULL DEFAULT 0,
  -- the last change of somebody known, for the guard
  changed_at INTEGER,
  UNIQUE (mirror, key)
) STRICT;

-- fingerprints by which forgotten people are known again
CREATE TABLE forgotten_people (
  mirror INTEGER NOT NULL REFERENCES mirrors (id),
  key TEXT NOT NULL,
  PRIMARY KEY (mirror, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE forgotten_emails (email TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE account_index (
  account INTEGER PRIMARY KEY REFERENCES accounts (id),
  begun_at INTEGER NOT NULL,
  next TEXT,
  candidates INTEGER NOT NULL
) STRICT;
-- email: a fingerprint
CREATE TABLE indexed (
  account INTEGER NOT NULL REFERENCES accounts (id),
  email TEXT NOT NULL,
  candidate_id TEXT NOT NULL,
  PRIMARY KEY (account, email, candidate_id)
) STRICT, WITHOUT ROWID;

-- name: a fingerprint
CREATE TABLE claims (name TEXT PRIMARY KEY, claimant TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- people by what counts ask for, kept by the triggers below: nobody has to be counted
CREATE TABLE tallies (
  mirror INTEGER NOT NULL,
  status TEXT NOT NULL,
  dated INTEGER NOT NULL,
  matched INTEGER NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (mirror, status, dated, matched)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER people_inserted AFTER INSERT ON people BEGIN
  INSERT INTO tallies VALUES (NEW.mirror, NEW.status, NEW.due_at IS NOT NULL, NEW.candidate IS NOT NULL, 1)
    ON CONFLICT DO UPDATE SET people = people + 1;
END;
CREATE TRIGGER people_updated AFTER UPDATE OF status, due_at, candidate ON people
  WHEN OLD.status <> NEW.status OR (OLD.due_at IS NULL) <> (NEW.due_at IS NULL)
    OR (OLD.candidate IS NULL) <> (NEW.candidate IS NULL)
BEGIN
  UPDATE tallies SET people = people - 1 WHERE mirror = OLD.mirror AND status = OLD.status
    AND dated = (OLD.due_at IS NOT NULL) AND matched = (OLD.candidate IS NOT NULL);
  INSERT INTO tallies VALUES (NEW.mirror, NEW.status, NEW.due_at IS NOT NULL, NEW.candidate IS NOT NULL, 1)
    ON CONFLICT DO UPDATE SET people = people + 1;
END;
CREATE TRIGGER people_deleted AFTER DELETE ON people BEGIN
  UPDATE tallies SET people = people - 1 WHERE mirror = OLD.mirror AND status = OLD.status
    AND dated = (OLD.due_at IS NOT NULL) AND matched = (OLD.candidate IS NOT NULL);
END;

-- One account for each mirror: two mirrors of one base URL may have been of two companies.
INSERT INTO accounts (id, base_url) SELECT id, account FROM old_mirrors;
INSERT INTO mirrors (id, name, source, account, priority, watermark, walked_at, walk_page, walk_total, walk_top, listing)
  SELECT id, source, source, id, 0, watermark, walked_at, walk_page, walk_total, walk_top, listing FROM old_mirrors;
INSERT INTO candidates (account, candidate_id)
  SELECT DISTINCT mirror, candidate_id FROM old_people WHERE candidate_id IS NOT NULL;
INSERT INTO people
  (mirror, key, listed, updated_at, updated_ms, status, since, candidate, outcome, reason, error, attempts, due_at, tried_at)
  SELECT mirror, key, 1, updated_at, updated_ms,
    CASE status WHEN 'failed' THEN 'quarantined' WHEN 'created' THEN 'synced' WHEN 'updated' THEN 'synced'
      WHEN 'unchanged' THEN 'synced' ELSE status END,
    coalesce(tried_at, unixepoch() * 1000),
    (SELECT id FROM candidates c WHERE c.account = p.mirror AND c.candidate_id = p.candidate_id),
    iif(status = 'due', NULL, status),
    reason,
    iif(error_code IS NULL, NULL, json_object('code', error_code, 'message', 'failed before an upgrade', 'status', NULL,
      'field', NULL, 'retryable', json('false'), 'fix', NULL)),
    tried_at IS NOT NULL AND status IN ('due', 'failed'),
    iif(status = 'due', coalesce(tried_at, unixepoch() * 1000), NULL),
    tried_at
  FROM old_people p;

DROP TABLE old_people;
DROP TABLE old_mirrors;

-- After the copy: an index is made quicker than kept.
CREATE INDEX people_of_candidate ON people (candidate) WHERE candidate IS NOT NULL;
CREATE INDEX people_by_change ON people (mirror, updated_ms) WHERE status = 'due' AND due_at IS NOT NULL;
CREATE INDEX people_by_due ON people (mirror, due_at, candidate) WHERE status = 'due' AND due_at IS NOT NULL;
CREATE INDEX people_later ON people (mirror, due_at, candidate) WHERE status <> 'due' AND due_at IS NOT NULL;
-- Those who are few, or may be.
CREATE INDEX people_of_status ON people (mirror, status, key) WHERE status NOT IN ('synced', 'due');
CREATE INDEX people_unseen ON people (mirror, sweep) WHERE status NOT IN ('gone', 'archived');
CREATE INDEX people_changed ON people (mirror, changed_at) WHERE changed_at IS NOT NULL;
`;
