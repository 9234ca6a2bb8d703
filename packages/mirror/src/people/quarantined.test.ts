import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dropQuarantined } from "./drop-quarantined.ts";
import { walkQuarantine } from "./quarantined.ts";
import { retryQuarantined } from "./retry-quarantined.ts";
import { openRecords, REFUSED, type Records } from "./testing/open-records.ts";

describe("the quarantine", () => {
  let records: Records;
  beforeEach(async () => {
    records = await openRecords();
    await records.pushed("fine", { status: "synced", outcome: "created", candidateId: "1" });
    for (const key of ["a", "b"]) {
      await records.pushed(key, {
        status: "quarantined",
        outcome: "failed",
        error: REFUSED,
        attempts: 6,
        candidateId: "2",
      });
    }
    await records.clock.advance(60_000);
  });
  afterEach(() => records.close());

  const retry = async (keys: string[] | null): ReturnType<typeof retryQuarantined> =>
    retryQuarantined(records.ledger, await records.mirror(), keys, records.clock.now());
  const drop = async (keys: string[] | null): ReturnType<typeof dropQuarantined> =>
    dropQuarantined(records.ledger, await records.mirror(), keys);

  it("retry lets those who are named out, with all tries before them", async () => {
    expect(await retry(["a", "a", "fine"])).toEqual({ released: 1, elsewhere: ["fine"] });
    expect(await records.person("a")).toMatchObject({ status: "due", attempts: 0, error: null, candidateId: "2" });
    expect(await records.person("b")).toMatchObject({ status: "quarantined" });
    expect(await records.person("fine")).toMatchObject({ status: "synced" });
  });

  it("retry lets everybody out", async () => {
    expect(await retry(null)).toEqual({ released: 2, elsewhere: [] });
    expect(await retry(null)).toEqual({ released: 0, elsewhere: [] });
  });

  it("retry allows another create where the outcome of one was never learnt", async () => {
    const { id } = await records.mirror();
    await records.ledger.noteCreate(id, "a", records.clock.now());
    expect(await records.person("a")).toMatchObject({ createAt: records.clock.now() });
    await retry(["a"]);
    expect(await records.person("a")).toMatchObject({ createAt: null });
  });

  it("drop gives those who are named up until their next change", async () => {
    expect(await drop(["a"])).toEqual({ released: 1, elsewhere: [] });
    const dropped = { status: "skipped", reason: "dropped", dueAt: null, candidateId: "2", since: records.clock.now() };
    expect(await records.person("a")).toMatchObject(dropped);
    expect(await drop(null)).toEqual({ released: 1, elsewhere: [] });
    expect((await records.ledger.counts((await records.mirror()).id, 0)).people).toMatchObject({ skipped: 2 });
  });

  it.each([
    ["one", ["nobody"], 'no profile "nobody"'],
    ["several", ["a", "nobody", "none"], "none of these profiles: nobody, none"],
  ])("an unknown key stops it before anybody is let go: %s", async (_, keys, message) => {
    for (const act of [retry, drop]) {
      await expect(act(keys)).rejects.toMatchObject({ code: "not_found", message: expect.stringContaining(message) });
    }
    expect(await records.person("a")).toMatchObject({ status: "quarantined" });
  });

  it("is walked to its end, however many wait, and while they are let go", async () => {
    for (let index = 0; index < 401; index += 1) {
      await records.pushed(`k${index}`, { status: "quarantined", outcome: "failed", error: REFUSED });
    }
    const { id } = await records.mirror();
    expect(await Array.fromAsync(walkQuarantine(records.ledger, id))).toHaveLength(403);
    expect(await retry(null)).toMatchObject({ released: 403 });
  });
});
