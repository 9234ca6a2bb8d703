import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Sandbox } from "@push-profile/sandbox";
import { beforeAll, describe, expect, it } from "vitest";
import { openWorld, startProgram, until } from "../testing/program.ts";
import { jsonLines } from "../testing/run-cli.ts";

beforeAll(() => {
  const built = fileURLToPath(new URL("../../dist/main.mjs", import.meta.url));
  if (!existsSync(built)) throw new Error("dist is not there: run `pnpm run build` in this folder first");
});

const slow = { faults: "teamtailor: slow 300ms" };
const outcomes = (text: string): string[] => text.split("\n").filter((line) => line.startsWith('{"type":"outcome"'));

/** How many candidates have an e-mail that another one has as well: some do from the start. */
function twins({ people }: Sandbox): number {
  const emails = people.candidates().flatMap(({ attributes: { email } }) => email?.toLowerCase() ?? []);
  return emails.length - new Set(emails).size;
}

describe("processes on one ledger", () => {
  it("a second sync of the same mirror says who has it: exit 75; the first is not disturbed", async () => {
    const { env } = await openWorld(slow);
    const first = startProgram(["sync", "--json"], env);
    await until(() => outcomes(first.seen.stdout).length > 0);
    const second = await startProgram(["sync", "--json"], env).done;
    expect(second.code).toBe(75);
    expect(jsonLines(second.stdout)).toMatchObject([
      { type: "summary", created: 0, requests: { hrflow: 0, teamtailor: 0 } },
      { type: "error", error: { code: "lease_lost", retryable: true } },
    ]);
    expect(second.stderr).toContain(String(first.child.pid));
    expect((await first.done).code).toBe(0);
    expect(outcomes(first.seen.stdout)).toHaveLength(12);
  });

  it("a push beside a sync goes through, and nobody is created twice", async () => {
    const { sandbox, env } = await openWorld({ ...slow, strangers: 0 });
    const keys = sandbox.people.profiles().map(({ key }) => key);
    const before = twins(sandbox);
    const sync = startProgram(["sync", "--json"], env);
    await until(() => outcomes(sync.seen.stdout).length > 0);
    const push = await startProgram(["push", ...keys, "--existing", "fill", "--json"], env).done;
    expect(push.code).toBe(0);
    expect((await sync.done).code).toBe(0);
    expect(twins(sandbox)).toBe(before);
    const status = JSON.parse((await startProgram(["status", "--json"], env).done).stdout);
    expect(status.mirrors).toMatchObject([{ backlog: 0, people: { due: 0, quarantined: 0 } }]);
  });

  it.each([
    { signal: "SIGINT", code: 130 },
    { signal: "SIGTERM", code: 143 },
  ] as const)(
    "$signal: those in flight finish, the summary so far is told, the rest stays due",
    async ({ signal, code }) => {
      const { env } = await openWorld(slow);
      const { child, seen, done } = startProgram(["sync", "--concurrency", "2", "--json"], env);
      await until(() => outcomes(seen.stdout).length > 0);
      child.kill(signal);
      const ended = await done;
      expect(ended.code).toBe(code);
      const told = outcomes(ended.stdout).length;
      expect(jsonLines(ended.stdout).at(-1)).toMatchObject({ type: "summary", failed: 0, backlog: 12 - told });
      expect(ended.stderr).toContain("Stopping: nobody new is begun");
      const again = await startProgram(["sync", "--json"], env).done;
      expect(again.code).toBe(0);
      expect(outcomes(again.stdout)).toHaveLength(12 - told);
    },
  );

  it("a sync that was killed leaves a mirror that is free at once", async () => {
    const { env } = await openWorld(slow);
    const first = startProgram(["sync", "--json"], env);
    await until(() => outcomes(first.seen.stdout).length > 0);
    first.child.kill("SIGKILL");
    await first.done;
    const second = await startProgram(["sync", "--json"], env).done;
    expect(second.code).toBe(0);
    expect(jsonLines(second.stdout).at(-1)).toMatchObject({ type: "summary", backlog: 0 });
    // Whoever was being created when it was killed is looked for, twice at most, before another create.
  });
});
