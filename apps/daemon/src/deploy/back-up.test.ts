import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { openSqliteLedger } from "@push-profile/mirror";
import { expect, it } from "vitest";
import { readDocumentation, shellBlocks } from "./testing/documentation.ts";
import { filledLedger } from "./testing/filled-ledger.ts";
import { tempFolder } from "./testing/temp-folder.ts";

const page = readDocumentation("docs/production.md");
const [backUp = "", inContainer = ""] = shellBlocks(page, "## Back-up and restore");
const [restore = "", restoreInContainer = ""] = shellBlocks(page, "### Restore");

/** A container that is this machine: what is run in it is run here. */
const DOCKER = `#!/bin/sh
verb=$2
case $verb in stop | start) exit ;; esac
while [ "$1" != push-profiled ]; do shift; done
shift
if [ $verb = run ]; then exec sh "$@"; else exec "$@"; fi
`;

/** Runs a block of the page on other folders than the machine's own; `systemctl` does nothing. */
function runBlock(block: string, ledger: string, backUps: string): void {
  const programs = tempFolder();
  for (const [name, text] of Object.entries({ systemctl: "#!/bin/sh\n", docker: DOCKER })) {
    writeFileSync(join(programs, name), text);
    chmodSync(join(programs, name), 0o755);
  }
  const script = block.replaceAll("/var/lib/push-profile", ledger).replaceAll("/var/backups/push-profile", backUps);
  const path = [programs, dirname(process.execPath), process.env["PATH"]].join(delimiter);
  const { status, stderr } = spawnSync("sh", ["-eu", "-c", `umask 022; ${script}`], {
    encoding: "utf8",
    env: { PATH: path },
    cwd: backUps,
  });
  expect([status, stderr]).toEqual([0, ""]);
}

function newPause(since: number) {
  return { by: "hand" as const, error: null, since, tryAt: null };
}

it("the back-up has everything, while a ledger is open and written; a copy of the file has not", async () => {
  const { folder, run } = await filledLedger(12);
  const backUps = tempFolder();
  const ledger = await openSqliteLedger(join(folder, "ledger.db"));
  const [mirror] = await ledger.mirrors();
  if (mirror === undefined) throw new TypeError("there is no mirror");
  // Only in the write-ahead log so far.
  await ledger.changeMirror(mirror.id, { pause: newPause(5) });

  for (const since of [6, 7]) {
    await ledger.changeMirror(mirror.id, { pause: newPause(since) });
    runBlock(backUp, folder, backUps);
  }
  mkdirSync(join(backUps, "copy"));
  for (const name of ["ledger.db", "ledger.db.key"]) copyFileSync(join(folder, name), join(backUps, "copy", name));
  await ledger.close();

  expect(readdirSync(backUps)).toEqual(["copy", "ledger.db", "ledger.db.key"]);
  for (const name of ["ledger.db", "ledger.db.key"]) expect(statSync(join(backUps, name)).mode & 0o777).toBe(0o600);
  expect(await pausedSince(join(backUps, "ledger.db"))).toBe(7);
  expect(await pausedSince(join(backUps, "copy", "ledger.db"))).toBeUndefined();
  const people = async (path: string): Promise<unknown> =>
    JSON.parse(await run("status", "--json", "--state", path)).mirrors[0].people;
  expect(await people(join(backUps, "ledger.db"))).toEqual(await people(join(folder, "ledger.db")));
});

async function pausedSince(path: string): Promise<number | undefined> {
  const ledger = await openSqliteLedger(path);
  const [mirror] = await ledger.mirrors();
  await ledger.close();
  return mirror?.pause?.since;
}

it("in a container the back-up is the same line, for its owner alone, and comes back whole", async () => {
  const line = /node --eval '[^']+'/;
  expect(line.exec(inContainer)?.[0]).toBe(line.exec(backUp)?.[0]);
  const { folder } = await filledLedger(3);
  const backUps = tempFolder();
  const path = join(folder, "ledger.db");
  const pause = async (since: number): Promise<void> => {
    const ledger = await openSqliteLedger(path);
    const [mirror] = await ledger.mirrors();
    await ledger.changeMirror(mirror?.id ?? 0, { pause: newPause(since) });
    await ledger.close();
  };
  for (const since of [6, 7]) {
    await pause(since);
    runBlock(inContainer, folder, backUps);
  }
  expect(readdirSync(folder)).not.toContain("back-up.db");
  expect(readdirSync(backUps)).toEqual(["ledger.db", "ledger.db.key"]);
  for (const name of ["ledger.db", "ledger.db.key"]) expect(statSync(join(backUps, name)).mode & 0o777).toBe(0o600);
  await leaveLog(path);
  runBlock(restoreInContainer, folder, backUps);
  expect(readdirSync(folder)).toEqual(["ledger.db", "ledger.db.key"]);
  for (const name of ["ledger.db", "ledger.db.key"]) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  expect(await pausedSince(path)).toBe(7);
});

it("an older ledger finds those who were created since by e-mail and overwrites nobody, but forgets who was forgotten", async () => {
  const { folder, sandbox, run } = await filledLedger(12, "--limit", "5");
  const backUps = tempFolder();
  runBlock(backUp, folder, backUps);
  await run("sync");
  const before = sandbox.people.candidates();
  const edited = before.at(-1)?.id ?? "";
  sandbox.people.editCandidate(edited, { phone: "+46 8 000 00 00" });
  const forgotten = sandbox.people.profiles().at(-1)?.key ?? "";
  await run("forget", forgotten);
  expect(await forgottenPeople(run)).toBe(1);
  await leaveLog(join(folder, "ledger.db"));

  runBlock(restore, folder, backUps);
  // The log of the newer ledger would be read into the older one, whose pages lie elsewhere.
  expect(readdirSync(folder)).toEqual(["ledger.db", "ledger.db.key"]);
  await run("sync");

  const after = sandbox.people.candidates();
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(after.find(({ id }) => id === edited)?.attributes.phone).toBe("+46 8 000 00 00");
  expect(await forgottenPeople(run)).toBe(0);
});

/** A write-ahead log with a pause in it, as a killed process leaves it behind. */
async function leaveLog(path: string): Promise<void> {
  const ledger = await openSqliteLedger(path);
  const [mirror] = await ledger.mirrors();
  await ledger.changeMirror(mirror?.id ?? 0, { pause: newPause(8) });
  const log = readFileSync(`${path}-wal`);
  await ledger.close();
  writeFileSync(`${path}-wal`, log);
}

async function forgottenPeople(run: (...argv: string[]) => Promise<string>): Promise<number> {
  return JSON.parse(await run("status", "--json")).mirrors[0].people.forgotten;
}
