import { DatabaseSync } from "node:sqlite";
import { migrate } from "../migrate.ts";
import { migrations } from "../migrations.ts";

/** A ledger as schema 1 left it: two mirrors of one base URL, with people of every status. */
export function makeOldLedger(path: string): void {
  const db = new DatabaseSync(path);
  migrate(db, path, migrations.slice(0, 1));
  db.exec(`
    INSERT INTO mirrors (id, source, account, watermark, walked_at, listing) VALUES
      (1, 'source-a', 'https://tt.example.com/v1', 1000, 2000, 'full'),
      (2, 'source-b', 'https://tt.example.com/v1', NULL, NULL, 'slim');
    INSERT INTO people (mirror, key, updated_at, updated_ms, status, candidate_id, reason, error_code, tried_at) VALUES
      (1, 'created', '2026-03-01T00:00:01+0000', 1, 'created', '1', NULL, NULL, 101),
      (1, 'updated', '2026-03-01T00:00:02+0000', 2, 'updated', '2', NULL, NULL, 102),
      (1, 'unchanged', NULL, NULL, 'unchanged', '2', NULL, NULL, 103),
      (1, 'skipped', '2026-03-01T00:00:04+0000', 4, 'skipped', NULL, 'no-email', NULL, 104),
      (1, 'failed', '2026-03-01T00:00:05+0000', 5, 'failed', NULL, NULL, 'validation', 105),
      (1, 'gone', '2026-03-01T00:00:06+0000', 6, 'gone', '6', 'gone', NULL, 106),
      (1, 'due', '2026-03-01T00:00:07+0000', 7, 'due', '7', NULL, NULL, NULL),
      (1, 'tried', '2026-03-01T00:00:08+0000', 8, 'due', NULL, NULL, 'timeout', 108),
      (2, 'created', '2026-03-01T00:00:09+0000', 9, 'created', '1', NULL, NULL, 109);`);
  db.close();
}
