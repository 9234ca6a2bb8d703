import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { dropQuarantined } from "../people/drop-quarantined.ts";
import { add, addMany, MINUTE, names } from "../testing/add-people.ts";
import { openEmpty, type Workshop } from "../testing/workshop.ts";
import type { PassProgress } from "./pass-options.ts";

const LIST = "GET /storing/profiles";

function phones({ sandbox }: Workshop): (string | null | undefined)[] {
  return sandbox.people.candidates().map(({ attributes }) => attributes.phone);
}

describe("a mirror's start", () => {
  it("now: takes whoever changes from then on, by HrFlow's clock, and nobody before", async () => {
    const shop = await openEmpty();
    addMany(shop, 35);
    shop.settings = { ...shop.settings, start: "now" };
    expect(await shop.pass()).toMatchObject({ end: "done", due: 0, backlog: 0 });
    expect(await shop.state()).toMatchObject({ startFrom: shop.clock.now(), watermark: shop.clock.now() });
    shop.wait(MINUTE);
    add(shop, "ada");
    expect(await shop.pass()).toMatchObject({ created: 1 });
    shop.wait(10 * MINUTE);
    expect(await shop.pass()).toMatchObject({ due: 0 });
    expect(names(shop)).toEqual(["ada"]);
  });

  it("a date: takes whoever changed since", async () => {
    const shop = await openEmpty();
    addMany(shop, 40);
    shop.settings = { ...shop.settings, start: shop.clock.now() - 3_600_000 + 30 * 10_000 };
    expect(await shop.pass()).toMatchObject({ due: 10, created: 10 });
    expect(names(shop)).not.toContain("n29");
    expect(names(shop)).toContain("n30");
  });
});

describe("a mapping that changed", () => {
  it("makes everybody due again once, quarantine included, and costs nothing where nothing comes of it", async () => {
    const shop = await openEmpty();
    addMany(shop, 3);
    shop.settings.rules = {
      logics: [
        ({ info }) => {
          if (info?.first_name === "n1") throw new Error("odd");
          return true;
        },
      ],
    };
    expect(await shop.pass()).toMatchObject({ created: 2, quarantined: 1 });
    shop.settings = { ...shop.settings, rules: {}, mapping: "m2" };
    shop.requests();
    expect(await shop.pass()).toMatchObject({ created: 1, unchanged: 2, backlog: 0, requests: { teamtailor: 2 } });
    shop.requests();
    await shop.pass();
    expect(shop.requests()).toEqual([LIST]);
  });

  it("is seen by a dry run and by an estimate, which write it nowhere", async () => {
    const shop = await openEmpty();
    addMany(shop, 3);
    await shop.pass();
    shop.wait(MINUTE);
    add(shop, "dropped");
    const odd = (): never => {
      throw new Error("odd");
    };
    shop.settings = { ...shop.settings, rules: { logics: [odd] } };
    await shop.pass();
    await dropQuarantined(shop.ledger, await shop.state(), null);
    add(shop, "ada");
    shop.settings = { ...shop.settings, rules: { tags: { add: ["hrflow"] } }, mapping: "m2" };
    expect(await shop.pass({ dryRun: true })).toMatchObject({ updated: 3, created: 1 });
    expect(await shop.open((mirror) => mirror.estimate(), { dryRun: true })).toMatchObject({ people: 4 });
    expect(await shop.pass()).toMatchObject({ updated: 3, created: 1 });
  });
});

describe("people who were there before and were skipped", () => {
  it("are filled once that is the rule, and nobody else is asked for", async () => {
    const shop = await openEmpty();
    shop.sandbox.people.addCandidate({ "first-name": "Ada", email: "ada@example.com" });
    add(shop, "ada");
    add(shop, "bob");
    shop.settings = { ...shop.settings, rules: { existing: "skip" }, mapping: "skip" };
    expect(await shop.pass()).toMatchObject({ skipped: 1, created: 1 });
    shop.settings = { ...shop.settings, rules: { existing: "fill" }, mapping: "fill" };
    // Of the one who was skipped: a read and a write.
    expect(await shop.pass()).toMatchObject({ updated: 1, unchanged: 1, requests: { teamtailor: 2 } });
  });
});

describe("a limit", () => {
  it("pushes so many, reads no more of the list than it takes, and leaves the watermark", async () => {
    const shop = await openEmpty();
    addMany(shop, 95);
    expect(await shop.pass({ limit: 5 })).toMatchObject({ end: "done", created: 5, listed: 30 });
    expect(await shop.state()).toMatchObject({ watermark: null, walk: null, walkedAt: null });
    expect(await shop.pass({ bounds: { people: 1000 } })).toMatchObject({ end: "done", created: 90, backlog: 0 });
    expect(names(shop)).toHaveLength(95);
  });
});

describe("since a date", () => {
  it("pushes whoever changed since then and nobody else, and leaves the watermark", async () => {
    const shop = await openEmpty();
    addMany(shop, 95);
    const since = shop.clock.now() - 3_600_000 + 90 * 10_000;
    expect(await shop.pass({ since })).toMatchObject({ end: "done", created: 5 });
    expect(await shop.state()).toMatchObject({ watermark: null, walk: null });
    expect(names(shop)).toEqual(["n90", "n91", "n92", "n93", "n94"]);
    expect(await shop.pass()).toMatchObject({ created: 90 });
  });

  it("does not disturb a walk that was stopped", async () => {
    const shop = await openEmpty();
    addMany(shop, 95);
    const stop = new AbortController();
    let pages = 0;
    shop.beforeRequest = (what) => {
      if (what === LIST && ++pages === 3) stop.abort();
    };
    await shop.pass({ signal: stop.signal });
    const { walk } = await shop.state();
    expect(walk).not.toBeNull();
    await shop.pass({ since: shop.clock.now() - MINUTE });
    expect((await shop.state()).walk).toEqual(walk);
  });
});

describe("a dry run", () => {
  function rows(path: string): string {
    const db = new DatabaseSync(path, { readOnly: true });
    try {
      const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all();
      return JSON.stringify(tables.map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]));
    } finally {
      db.close();
    }
  }

  it("tells what would happen to everybody, writes nothing anywhere and leaves every row of the ledger", async () => {
    const shop = await openEmpty();
    const [first = ""] = addMany(shop, 33);
    await shop.pass();
    shop.wait(MINUTE);
    shop.sandbox.people.editProfile(first, { info: { phone: "+46 8 123" } });
    add(shop, "ada");
    const [before, candidates] = [rows(shop.path), shop.sandbox.people.candidates()];
    shop.requests();
    const told: unknown[] = [];
    const onOutcome = ({
      status,
      dryRun,
      fields = [],
    }: {
      status: string;
      dryRun: boolean;
      fields?: unknown[];
    }): void => void told.push([status, dryRun, fields.length > 0]);
    expect(await shop.pass({ dryRun: true, onOutcome })).toMatchObject({
      end: "done",
      dryRun: true,
      created: 1,
      updated: 1,
    });
    expect(told.sort()).toEqual([
      ["created", true, true],
      ["updated", true, true],
    ]);
    expect(shop.requests().filter((what) => !what.startsWith("GET "))).toEqual([]);
    expect(rows(shop.path)).toBe(before);
    expect(shop.sandbox.people.candidates()).toEqual(candidates);
    expect(await shop.pass()).toMatchObject({ created: 1, updated: 1 });
  });

  it("works where the ledger has never heard of the mirror, and makes no row of it", async () => {
    const shop = await openEmpty();
    addMany(shop, 3);
    shop.settings = {
      ...shop.settings,
      source: shop.sandbox.hrflow.sourceKey,
      account: { ...shop.settings.account, baseUrl: `${shop.settings.account.baseUrl}/` },
    };
    const before = rows(shop.path);
    expect(await shop.pass({ dryRun: true })).toMatchObject({ created: 3, backlog: 0 });
    shop.settings = { ...shop.settings, account: { ...shop.settings.account, apiKey: "another" } };
    expect(await shop.pass({ dryRun: true })).toMatchObject({ created: 3 });
    expect(rows(shop.path)).toBe(before);
  });

  it("pushes as many as it is limited to", async () => {
    const shop = await openEmpty();
    addMany(shop, 50);
    expect(await shop.pass({ dryRun: true, limit: 4 })).toMatchObject({ created: 4 });
  });
});

describe("what is told on the way", () => {
  it("each outcome in the order in which people were claimed, and how far it has come", async () => {
    const shop = await openEmpty();
    const keys = addMany(shop, 40);
    shop.settings = { ...shop.settings, concurrency: 4 };
    const told: (string | null)[] = [];
    const progress: PassProgress[] = [];
    await shop.pass({
      onOutcome: ({ profile }) => void told.push(profile.key),
      onProgress: (now) => void progress.push(now),
    });
    expect(told).toEqual(keys);
    const pushing = progress.filter(({ stage }) => stage === "pushing");
    expect(pushing.map(({ done, left }) => done + (left ?? 0))).toEqual(Array.from({ length: 40 }, () => 40));
    expect(pushing.at(-1)).toMatchObject({ done: 40, left: 0, waitingForBudget: false });
  });

  it("what is kept in the mirror's row for people to look at", async () => {
    const shop = await openEmpty();
    addMany(shop, 2);
    await shop.pass();
    const { lastPass, lastSuccessAt } = await shop.state();
    expect(lastSuccessAt).toBe(shop.clock.now());
    expect(lastPass).toMatchObject({ outcome: "done", counts: { created: 2, failed: 0, quarantined: 0, backlog: 0 } });
    shop.sandbox.setFaults("hrflow: status 500");
    shop.wait(1000);
    await shop.pass();
    const error = { code: "unavailable", status: 500, service: "hrflow" };
    expect(await shop.state()).toMatchObject({ lastSuccessAt, lastPass: { outcome: "unavailable", error } });
    const passes = shop.ledger.passes((await shop.state()).id, 10);
    expect(await passes).toMatchObject([{ outcome: "unavailable" }, { outcome: "done" }]);
  });
});

describe("the index of an account's candidates", () => {
  it("is dropped by the first pass with something to do once it is too old to be asked", async () => {
    const shop = await openEmpty();
    addMany(shop, 40);
    await shop.pass();
    const { account } = await shop.state();
    expect(await shop.ledger.index(account)).not.toBeNull();
    shop.wait(MINUTE);
    add(shop, "ada");
    await shop.pass();
    expect(await shop.ledger.index(account)).not.toBeNull();
    shop.wait(2 * 24 * 60 * MINUTE);
    add(shop, "grace");
    await shop.pass();
    expect(await shop.ledger.index(account)).toBeNull();
  });
});

describe("many who are due", () => {
  it("are read 30 a page, nobody is skipped who is not where expected", async () => {
    const shop = await openEmpty();
    const keys = addMany(shop, 100);
    shop.requests();
    expect(await shop.pass()).toMatchObject({ created: 100 });
    const asked = shop.requests();
    expect(
      asked.filter((what) => what === LIST).length,
      "four pages slim, page 1 again, and the whole ones",
    ).toBeLessThan(14);
    expect(asked.filter((what) => what === "GET /profile/indexing").length).toBeLessThan(12);

    shop.wait(MINUTE);
    // Of the oldest half every third changed: the whole pages are those of the newest.
    const some = keys.filter((_, n) => n < 50 && n % 3 === 0);
    for (const key of some) shop.sandbox.people.editProfile(key, { info: { phone: "+46 8 123" } });
    expect(await shop.pass()).toMatchObject({ updated: some.length, backlog: 0 });
    expect(phones(shop).filter(Boolean)).toHaveLength(some.length);
  });

  it("are pushed as they are now, and again when they change after their page was read", async () => {
    const shop = await openEmpty();
    const keys = addMany(shop, 40);
    let edited = false;
    shop.beforeRequest = (what) => {
      if (what !== "POST /candidates" || edited) return;
      edited = true;
      shop.wait(1000);
      shop.sandbox.people.editProfile(keys[20] ?? "", { info: { phone: "+46 8 999" } });
    };
    await shop.pass();
    shop.wait(1000);
    await shop.pass();
    expect(phones(shop)).toContain("+46 8 999");
  });
});
