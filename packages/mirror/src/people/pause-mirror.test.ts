import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pauseMirror, resumeMirror } from "./pause-mirror.ts";
import { openRecords, REFUSED, type Records } from "./testing/open-records.ts";

describe("pauseMirror and resumeMirror", () => {
  let records: Records;
  beforeEach(async () => {
    records = await openRecords();
  });
  afterEach(() => records.close());

  it("lets it stand still until somebody resumes it", async () => {
    const begun = records.clock.now();
    const pause = { by: "hand", error: null, since: begun, tryAt: null };
    expect(await pauseMirror({ ...records, mirror: "careers" })).toEqual({ mirror: "careers", before: null });
    await records.clock.advance(1000);
    expect(await pauseMirror({ ...records, mirror: "careers" })).toEqual({ mirror: "careers", before: pause });
    expect(await records.mirror()).toMatchObject({ pause, guardFrom: null });

    expect(await resumeMirror({ ...records, mirror: "source-careers" })).toEqual({ mirror: "careers", before: pause });
    expect(await records.mirror()).toMatchObject({ pause: null, guardFrom: begun + 1000 });
  });

  it("one that paused itself is paused by hand then, and resumed", async () => {
    const itself = { by: "itself", error: REFUSED, since: 1, tryAt: 2 } as const;
    await records.ledger.changeMirror((await records.mirror()).id, { pause: itself });
    expect(await pauseMirror({ ...records, mirror: "careers" })).toMatchObject({ before: itself });
    expect(await records.mirror()).toMatchObject({ pause: { by: "hand" } });
    await resumeMirror({ ...records, mirror: "careers" });
    expect(await records.mirror()).toMatchObject({ pause: null });
  });

  it("resuming one that runs changes nothing", async () => {
    expect(await resumeMirror({ ...records, mirror: "careers" })).toEqual({ mirror: "careers", before: null });
    expect(await records.mirror()).toMatchObject({ guardFrom: null });
  });
});
