/** Times are milliseconds since the epoch. No column holds a readable value of a person's. */
export const sql = `
CREATE TABLE mirrors (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  account TEXT NOT NULL,
  -- HrFlow's clock
  watermark INTEGER,
  -- this machine's clock
  walked_at INTEGER,
  walk_page INTEGER,
  walk_total INTEGER,
  walk_top INTEGER,
  listing TEXT NOT NULL DEFAULT 'slim' CHECK (listing IN ('slim', 'full', 'undated')),
  UNIQUE (source, account)
) STRICT;

CREATE TABLE people (
  mirror INTEGER NOT NULL REFERENCES mirrors (id),
  key TEXT NOT NULL,
  -- as HrFlow wrote it, and the same as a time
  updated_at TEXT,
  updated_ms INTEGER,
  status TEXT NOT NULL CHECK (status IN ('due', 'created', 'updated', 'unchanged', 'skipped', 'failed', 'gone')),
  candidate_id TEXT,
  reason TEXT,
  error_code TEXT,
  tried_at INTEGER,
  PRIMARY KEY (mirror, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX people_due ON people (mirror, tried_at, updated_ms, key) WHERE status = 'due';
`;
