import { type PushProfileError, ServiceError, UsageError } from "@push-profile/transport";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Pause } from "../ledger/ledger.ts";
import { pauseMirror } from "../people/pause-mirror.ts";
import { openRecords, type Records } from "../people/testing/open-records.ts";
import { pauseRefused, type RefusedMirror } from "./pause-refused.ts";
import { TRY_EVERY_MS } from "./pause-rules.ts";

const refused = new ServiceError("teamtailor", {
  code: "auth",
  message: "the credentials are not accepted",
  status: 401,
});

describe("pauseRefused", () => {
  let records: Records;
  beforeEach(async () => {
    records = await openRecords();
  });
  afterEach(() => records.close());

  function pause(error: PushProfileError = refused, change: Partial<RefusedMirror> = {}): Promise<Pause | null> {
    const account = { baseUrl: "https://api.example.com/v1/", apiKey: "wrong", limit: 50 };
    return pauseRefused({ name: "careers", source: "source-careers", account, ...change }, error, records);
  }

  it("writes a refused key into the row of the mirror, and when it is tried again", async () => {
    const now = records.clock.now();
    const want = {
      by: "itself",
      error: refused.toJSON(),
      service: "teamtailor",
      since: now,
      tryAt: now + TRY_EVERY_MS,
    };
    expect(await pause()).toEqual(want);
    expect((await records.mirror()).pause).toEqual(want);
    records.clock.set(now + 5000);
    expect(await pause(), "since the first time").toMatchObject({ since: now, tryAt: now + 5000 + TRY_EVERY_MS });
  });

  it("does the same for the key of another company", async () => {
    const other = new UsageError("the key opens another company", "Give the key of the one before.");
    expect(await pause(other)).toMatchObject({ by: "itself", error: { code: "config" } });
  });

  it("leaves a pause by hand as it is", async () => {
    await pauseMirror({ ...records, mirror: "careers" });
    expect(await pause()).toMatchObject({ by: "hand" });
    expect((await records.mirror()).pause).toMatchObject({ by: "hand" });
  });

  it.each<[string, Partial<RefusedMirror>]>([
    ["another source", { source: "source-students" }],
    ["another address", { account: { baseUrl: "https://api.example.org/v1", apiKey: "wrong", limit: 50 } }],
  ])("stops no mirror of %s", async (_, change) => {
    expect(await pause(refused, change)).toBeNull();
    expect((await records.mirror()).pause).toBeNull();
  });

  it("stops nothing for a service that is down", async () => {
    const down = new ServiceError("teamtailor", { code: "unavailable", message: "no answer" });
    expect(await pause(down)).toBeNull();
    expect((await records.mirror()).pause).toBeNull();
  });
});
