import { copyFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeTempDirectory, type TempDirectory } from "../testing/temp-directory.ts";
import { rememberFile } from "./same-file.ts";
import { openSqliteLedger } from "./sqlite-ledger.ts";

let directory: TempDirectory;
let path: string;
beforeEach(() => {
  directory = makeTempDirectory();
  path = join(directory.path, "ledger.db");
});
afterEach(() => directory.remove());

const moved = { code: "unavailable", message: expect.stringContaining("removed or replaced") };

describe("rememberFile", () => {
  it("is content while the file stands there, whatever is written into it", () => {
    writeFileSync(path, "one");
    const look = rememberFile(path);
    writeFileSync(path, "two");
    expect(look).not.toThrow();
  });

  it.each<[string, () => void]>([
    ["removed", () => rmSync(path)],
    ["moved away", () => renameSync(path, `${path}.old`)],
    [
      "replaced",
      () => {
        copyFileSync(path, `${path}.new`);
        renameSync(`${path}.new`, path);
      },
    ],
  ])("says so once it was %s", (_, change) => {
    writeFileSync(path, "one");
    const look = rememberFile(path);
    change();
    expect(look).toThrow(expect.objectContaining(moved));
  });

  it("keeps a ledger from going on in a file that nobody finds again, until it is back", async () => {
    const ledger = await openSqliteLedger(path);
    const account = await ledger.recordAccount("https://api.example.com/v1", "key", "company-1");
    renameSync(path, `${path}.old`);
    const identity = { name: "careers", source: "s", account: account.id, priority: 1 };
    await expect(ledger.openMirror(identity)).rejects.toMatchObject(moved);
    await expect
      .poll(() =>
        ledger.mirrors().then(
          () => null,
          (thrown: unknown) => thrown,
        ),
      )
      .toMatchObject(moved);
    renameSync(`${path}.old`, path);
    expect(await ledger.openMirror(identity)).toMatchObject({ name: "careers" });
    await ledger.close();
  });
});
