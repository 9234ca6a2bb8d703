import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { UsageError } from "@push-profile/transport";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeTempDirectory, type TempDirectory } from "../testing/temp-directory.ts";
import { openKey } from "./open-key.ts";
import { openSqliteLedger } from "./sqlite-ledger.ts";

let directory: TempDirectory;
let path: string;
let keyFile: string;
beforeEach(() => {
  directory = makeTempDirectory();
  path = join(directory.path, "ledger.db");
  keyFile = `${path}.key`;
});
afterEach(() => directory.remove());

/** Opens, and tells what a text's fingerprint is there; with a row, so that the key matters. */
async function fingerprintWith(key?: string): Promise<string> {
  const ledger = await openSqliteLedger(path, { key: key ?? null });
  try {
    const print = ledger.fingerprint("somebody");
    await ledger.recordAccount("https://tt.example.com/v1", print, "company-1");
    return print;
  } finally {
    await ledger.close();
  }
}

async function thrownBy(work: Promise<unknown>): Promise<UsageError> {
  const thrown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof UsageError)) throw new Error("no UsageError", { cause: thrown });
  expect(thrown.field).toBe("PUSH_PROFILE_LEDGER_KEY");
  return thrown;
}

describe("the ledger's key", () => {
  it("is made once, random, for its owner alone", async () => {
    const print = await fingerprintWith();
    const key = readFileSync(keyFile, "utf8");
    expect(Buffer.from(key.trim(), "base64url")).toHaveLength(32);
    expect((statSync(keyFile).mode & 0o777).toString(8)).toBe("600");
    expect(await fingerprintWith()).toBe(print);
    expect(readFileSync(keyFile, "utf8")).toBe(key);
    expect(readdirSync(directory.path).sort()).toEqual(["ledger.db", "ledger.db.key"]);
  });

  it("is another process's where that one made it, and wrote with it, while it was looked for", async () => {
    const print = await fingerprintWith();
    const made = `${keyFile}.made`;
    renameSync(keyFile, made);
    const db = new DatabaseSync(path);
    const whileLooking = new Proxy(db, {
      get: (target, name) => {
        if (existsSync(made)) renameSync(made, keyFile);
        const found: unknown = Reflect.get(target, name, target);
        return typeof found === "function" ? found.bind(target) : found;
      },
    });
    expect(openKey(whileLooking, path, null)("somebody")).toBe(print);
    db.close();
  });

  it("gives fingerprints of 22 characters that tell nothing without it", async () => {
    const given = await fingerprintWith("key-1");
    expect(given).toMatch(/^[\w-]{22}$/);
    rmSync(path);
    expect(await fingerprintWith("key-2")).not.toBe(given);
  });

  it("is the one that is given, and then none is kept beside", async () => {
    const print = await fingerprintWith("given");
    expect(existsSync(keyFile)).toBe(false);
    expect(await fingerprintWith("given")).toBe(print);
  });

  it("that is given may be the one of the file", async () => {
    const print = await fingerprintWith();
    expect(await fingerprintWith(readFileSync(keyFile, "utf8").trim())).toBe(print);
  });

  it("is closed to others who may read its file", async () => {
    await fingerprintWith();
    chmodSync(keyFile, 0o644);
    await fingerprintWith();
    expect((statSync(keyFile).mode & 0o777).toString(8)).toBe("600");
  });

  it("is not told apart where two open a new ledger at once", async () => {
    const opened = await Promise.all(Array.from({ length: 4 }, () => openSqliteLedger(path)));
    expect(new Set(opened.map((ledger) => ledger.fingerprint("x"))).size).toBe(1);
    await Promise.all(opened.map((ledger) => ledger.close()));
  });

  it("may be another while the ledger holds nothing", async () => {
    await (await openSqliteLedger(path, { key: "first" })).close();
    await expect(fingerprintWith("second")).resolves.toBeTypeOf("string");
    expect((await thrownBy(fingerprintWith("first"))).message).toMatch(/another key/);
  });

  it.each([
    ["given", "PUSH_PROFILE_LEDGER_KEY", (): string => "wrong"],
    [
      "in the file",
      ".key",
      (): undefined => {
        writeFileSync(keyFile, "wrong\n");
      },
    ],
  ])("that does not fit is told before anything is written: %s", async (_where, named, setUp) => {
    await fingerprintWith("right");
    const before = readFileSync(path);
    const thrown = await thrownBy(fingerprintWith(setUp()));
    expect(thrown.message).toContain(`the ledger ${path} was written with another key`);
    expect(thrown.message).toContain(named);
    expect(thrown.fix).toContain("people who were forgotten on request would be pushed again");
    expect(thrown.message + thrown.fix).not.toMatch(/right\b|wrong\b/);
    expect(readFileSync(path)).toEqual(before);
    await fingerprintWith("right");
  });

  it("that is lost is not made anew", async () => {
    await fingerprintWith();
    const key = readFileSync(keyFile);
    rmSync(keyFile);
    const thrown = await thrownBy(fingerprintWith());
    expect(thrown.message).toBe(
      `the key of the ledger ${path} is missing: there is no ${keyFile}, and PUSH_PROFILE_LEDGER_KEY is not set`,
    );
    expect(thrown.fix).toMatch(/back from a backup.*move the ledger away/);
    expect(existsSync(keyFile)).toBe(false);
    writeFileSync(keyFile, key);
    await fingerprintWith();
  });

  it.each<[string, RegExp, () => string | undefined]>([
    ["an empty one", /^PUSH_PROFILE_LEDGER_KEY is empty$/, (): string => ""],
    [
      "an empty file",
      /\.key is empty$/,
      (): undefined => {
        writeFileSync(keyFile, "\n");
      },
    ],
    [
      "a file that cannot be read",
      /\.key cannot be read \(EISDIR\)$/,
      (): undefined => {
        mkdirSync(keyFile);
      },
    ],
  ])("is not %s", async (_name, message, setUp) => {
    expect((await thrownBy(fingerprintWith(setUp()))).message).toMatch(message);
  });
});
