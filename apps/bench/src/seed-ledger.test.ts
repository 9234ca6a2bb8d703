import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Ledger, openSqliteLedger } from "@push-profile/mirror";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { somebody } from "./crowd.ts";
import { mirrorSettings } from "./mirror-settings.ts";
import { seedLedger } from "./seed-ledger.ts";

const settings = mirrorSettings({
  HRFLOW_SOURCE_KEY: "source-a",
  TEAMTAILOR_BASE_URL: "https://tt.example.com/v1",
  TEAMTAILOR_API_KEY: "key",
});
const crowd = { people: 7, newest: Date.UTC(2026, 2, 2, 12), apart: 60_000 };

describe("seedLedger", () => {
  let folder = "";
  let ledger: Ledger;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "push-profile-bench-"));
    ledger = await openSqliteLedger(await seedLedger(folder, settings, crowd));
  });

  afterAll(async () => {
    await ledger.close();
    await rm(folder, { recursive: true });
  });

  it("leaves a mirror that nobody holds and that has nothing to do", async () => {
    const [mirror] = await ledger.mirrors();
    expect(mirror).toMatchObject({ source: "source-a", holder: null, watermark: crowd.newest, walk: null });
    expect(mirror?.mapping).toBe(ledger.fingerprint(settings.mapping));
    expect(await ledger.counts(mirror?.id ?? 0, Date.now())).toMatchObject({
      people: { synced: crowd.people, due: 0 },
      backlog: 0,
    });
  });

  it("knows the account by the key", async () => {
    expect(await ledger.findAccount("https://tt.example.com/v1", ledger.fingerprint("key"))).not.toBeNull();
  });

  it("knows each by the date that HrFlow tells, and what was sent", async () => {
    const { key, updatedAt } = somebody(crowd, 6);
    const [mirror] = await ledger.mirrors();
    expect(await ledger.person(mirror?.id ?? 0, key)).toMatchObject({ updatedAt, candidateId: "100000006" });
    const { traces, owner } = await ledger.candidate(mirror?.account ?? 0, "100000006");
    expect(owner?.key).toBe(key);
    expect(traces?.fields.phone?.sent).toHaveLength(22);
  });
});
