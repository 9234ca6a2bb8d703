import type { Account, AccountRows, BudgetChange, Holding } from "../ledger/ledger.ts";
import type { Connection, Sql } from "./connection.ts";
import { assertHolding } from "./holding.ts";
import { type Row, readNumber, readText, readTextOrNull } from "./row.ts";

/** Accounts, the keys that open them, and their budgets, in SQLite. */
export function createAccountRows({ read, write, writeBriefly }: Connection): AccountRows {
  return {
    findAccount: (baseUrl, key) => read((sql) => findByKey(sql, baseUrl, key)),
    recordAccount: (baseUrl, key, company) => write((sql) => recordAccount(sql, baseUrl, key, company)),
    accounts: () => read((sql) => sql("SELECT * FROM accounts ORDER BY id").all().map(toAccount)),
    readBudget: (account) => read((sql) => readBudget(sql, account)),
    // What was sent in the last seconds counts no more when a machine is back after a power cut.
    changeBudget: (account, change, holding) => writeBriefly((sql) => changeBudget(sql, account, change, holding)),
  };
}

function findByKey(sql: Sql, baseUrl: string, key: string): Account | null {
  const row = sql(
    "SELECT a.* FROM account_keys k JOIN accounts a ON a.id = k.account WHERE k.base_url = ? AND k.key = ?",
  ).get(baseUrl, key);
  return row === undefined ? null : toAccount(row);
}

function recordAccount(sql: Sql, baseUrl: string, key: string, company: string): Account {
  sql("INSERT INTO accounts (base_url, company) VALUES (?, ?) ON CONFLICT DO NOTHING").run(baseUrl, company);
  const row = sql("SELECT * FROM accounts WHERE base_url = ? AND company = ?").get(baseUrl, company);
  if (row === undefined) throw new TypeError("an account that was just made is not there");
  const account = toAccount(row);
  sql(
    `INSERT INTO account_keys (base_url, key, account) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET account = excluded.account`,
  ).run(baseUrl, key, account.id);
  return account;
}

function readBudget(sql: Sql, account: number): string | null {
  const row = sql("SELECT state FROM budgets WHERE account = ?").get(account);
  return row === undefined ? null : readText(row, "state");
}

function changeBudget<Result>(
  sql: Sql,
  account: number,
  change: BudgetChange<Result>,
  holding: Holding | undefined,
): Result {
  assertHolding(sql, holding);
  const before = readBudget(sql, account);
  const { state, result } = change(before);
  if (state !== before) {
    sql("INSERT INTO budgets (account, state) VALUES ($account, $state) ON CONFLICT DO UPDATE SET state = $state").run({
      account,
      state,
    });
  }
  return result;
}

function toAccount(row: Row): Account {
  return {
    id: readNumber(row, "id"),
    baseUrl: readText(row, "base_url"),
    company: readTextOrNull(row, "company") ?? "",
  };
}
