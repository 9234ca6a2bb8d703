import { UsageError } from "@push-profile/transport";
import type { MirrorIdentity, MirrorState } from "../ledger/ledger.ts";
import type { Connection, Sql } from "./connection.ts";
import { toMirrorState } from "./records.ts";
import { type Row, readNumber, readText } from "./row.ts";

/**
 * The row of this source and account, made where there is none. One of schema 1, whose company is unknown, becomes this
 * account's. Writes only where something is new: a look does not wait for other writers.
 */
export async function openMirror({ read, write }: Connection, identity: MirrorIdentity): Promise<MirrorState> {
  const known = await read((sql) => find(sql, identity));
  if (known !== null && known.name === identity.name && known.priority === identity.priority) return known;
  return write((sql) => makeOrChange(sql, identity));
}

function makeOrChange(sql: Sql, identity: MirrorIdentity): MirrorState {
  const { name, source, account, priority } = identity;
  if (find(sql, identity) === null) {
    for (const other of elsewhere(sql, identity)) {
      if (other["company"] === null) adopt(sql, readNumber(other, "id"), readNumber(other, "account"), account);
      else if (readText(other, "name") === name) throw anotherCompany(identity, other);
    }
    sql("INSERT INTO mirrors (name, source, account, priority) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING").run(
      name,
      source,
      account,
      priority,
    );
  }
  sql("UPDATE mirrors SET name = ?, priority = ? WHERE source = ? AND account = ?").run(
    name,
    priority,
    source,
    account,
  );
  const made = find(sql, identity);
  if (made === null) throw new TypeError("a mirror that was just made is not there");
  return made;
}

function find(sql: Sql, { source, account }: MirrorIdentity): MirrorState | null {
  const row = sql("SELECT * FROM mirrors WHERE source = ? AND account = ?").get(source, account);
  return row === undefined ? null : toMirrorState(row);
}

/** Mirrors of the same source at the same base URL, in other accounts. */
function elsewhere(sql: Sql, { source, account }: MirrorIdentity): Row[] {
  return sql(`
    SELECT m.id, m.name, m.account, a.base_url, a.company FROM mirrors m JOIN accounts a ON a.id = m.account
    WHERE m.source = $source AND m.account <> $account
      AND a.base_url = (SELECT base_url FROM accounts WHERE id = $account)
    ORDER BY a.company IS NULL, m.id`).all({ source, account });
}

/** Gives a mirror of an unknown company, and its candidates, to the account that turned out to be the one. */
function adopt(sql: Sql, mirror: number, from: number, to: number): void {
  sql(`
    UPDATE people SET candidate = twin.id
    FROM candidates AS own JOIN candidates AS twin ON twin.account = $to AND twin.candidate_id = own.candidate_id
    WHERE people.mirror = $mirror AND own.id = people.candidate AND own.account = $from`).run({ mirror, from, to });
  sql(`
    DELETE FROM candidates WHERE account = $from
      AND candidate_id IN (SELECT candidate_id FROM candidates WHERE account = $to)`).run({ from, to });
  sql("UPDATE candidates SET account = $to WHERE account = $from").run({ from, to });
  sql("UPDATE mirrors SET account = $to WHERE id = $mirror").run({ mirror, to });
  sql("DELETE FROM accounts WHERE id = $from").run({ from });
}

function anotherCompany({ name, source }: MirrorIdentity, other: Row): UsageError {
  return new UsageError(
    `the mirror ${name} of the source ${source} is known to push to the company ${readText(other, "company")} at ` +
      `${readText(other, "base_url")}, but the API key opens another one`,
    "Use a key of the company that the ledger knows; or give the mirror another name, or another ledger (PUSH_PROFILE_STATE).",
    "TEAMTAILOR_API_KEY",
  );
}
