import { PushProfileError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import type { Ledger } from "../ledger/ledger.ts";
import { addMany, MINUTE, names } from "../testing/add-people.ts";
import { openEmpty, type Workshop } from "../testing/workshop.ts";

const STEPS = [
  "openMirror",
  "takeMirror",
  "changeMapping",
  "recordPage",
  "due",
  "claim",
  "noteCreate",
  "rememberPush",
  "recordPush",
  "changeMirror",
  "releaseMirror",
] as const satisfies (keyof Ledger)[];

/** A ledger whose program dies at the nth call of a step: nothing is written from there on. */
function dyingAt(ledger: Ledger, step: (typeof STEPS)[number], nth: number): Ledger {
  const died = new PushProfileError({ code: "unavailable", message: "killed" });
  let dead = false;
  let calls = 0;
  return new Proxy(ledger, {
    get(target, name: keyof Ledger) {
      const method: unknown = target[name];
      if (typeof method !== "function" || name === "fingerprint") return method;
      return (...given: unknown[]): unknown => {
        if (name === step) calls += 1;
        if (calls >= nth) dead = true;
        return dead ? Promise.reject(died) : Reflect.apply(method, target, given);
      };
    },
  });
}

describe("a stop at any step", () => {
  it.each(STEPS.flatMap((step) => [1, 2].map((nth) => [step, nth] as const)))(
    "at %s, the time no. %i, loses nobody and makes nobody twice",
    async (step, nth) => {
      const shop = await openEmpty();
      addMany(shop, 3);
      const whole = shop.ledger;
      shop.ledger = dyingAt(whole, step, nth);
      await shop.passInTime().catch((thrown: unknown) => {
        expect(thrown).toMatchObject({ message: "killed" });
      });
      shop.ledger = whole;
      await shop.restart();
      // The lease of whoever died ends, and so do claims.
      shop.wait(2 * MINUTE);
      for (let n = 0; n < 2; n++) {
        await shop.passInTime();
        shop.wait(MINUTE);
      }
      expect(names(shop)).toEqual(["n0", "n1", "n2"]);
      expect(await shop.counts()).toMatchObject({ people: { synced: 3 }, backlog: 0 });
    },
  );
});

describe("a pass that is told to stop", () => {
  it("claims nobody more, finishes those in flight, and the next one goes on", async () => {
    const shop = await openEmpty();
    addMany(shop, 4);
    const stop = new AbortController();
    let posts = 0;
    shop.beforeRequest = (what) => {
      if (what !== "POST /candidates") return;
      posts += 1;
      if (posts === 2) stop.abort();
    };
    expect(await shop.pass({ signal: stop.signal })).toMatchObject({ end: "aborted", created: 2, backlog: 2 });
    await shop.restart();
    expect(await shop.pass()).toMatchObject({ due: 0, created: 2, backlog: 0 });
    expect(names(shop)).toEqual(["n0", "n1", "n2", "n3"]);
  });

  it("begins nobody more either who was chosen already, where some are pushed at once", async () => {
    const shop = await openEmpty();
    addMany(shop, 16);
    shop.settings.concurrency = 4;
    const stop = new AbortController();
    shop.beforeRequest = (what) => {
      if (what === "POST /candidates") stop.abort();
    };
    const { end, created, backlog } = await shop.pass({ signal: stop.signal });
    expect({ end, people: created + backlog }).toEqual({ end: "aborted", people: 16 });
    expect(created, "those in flight at that moment").toBeLessThanOrEqual(4);
  });

  it("lets go of those in flight once it is cut, who stay due", async () => {
    const shop = await openEmpty();
    addMany(shop, 3);
    const cut = new AbortController();
    shop.beforeRequest = (what) => {
      if (what === "POST /candidates") cut.abort(new Error("time is up"));
    };
    expect(await shop.pass({ cut: cut.signal })).toMatchObject({ end: "aborted", backlog: 3, failed: 0 });
    shop.beforeRequest = () => undefined;
    await shop.passInTime();
    expect(names(shop)).toEqual(["n0", "n1", "n2"]);
  });
});

describe("a lease that is lost", () => {
  it("ends the pass at once: no further request, no write, the others' work stays", async () => {
    const shop = await openEmpty();
    addMany(shop, 10);
    let posts = 0;
    shop.beforeRequest = (what) => {
      if (what !== "POST /candidates") return;
      posts += 1;
      // Another process takes the mirror, as after a long sleep of this one.
      if (posts === 3) void steal(shop);
    };
    const summary = await shop.pass();
    expect(summary).toMatchObject({ end: "lost", error: { code: "lease_lost" } });
    expect(posts, "those in flight at that moment").toBeLessThanOrEqual(4);
    const { holder } = await shop.state();
    expect(holder).toMatchObject({ id: "other" });
    expect(await shop.counts()).toMatchObject({ people: { quarantined: 0, retrying: 0 } });
  });

  it("is told to whoever wants the mirror while another process holds it", async () => {
    const shop = await openEmpty();
    await shop.open(async () => {
      await expect(shop.pass()).rejects.toMatchObject({ code: "lease_lost" });
    });
    expect(await shop.pass()).toMatchObject({ end: "done" });
  });
});

async function steal({ ledger, clock }: Workshop): Promise<void> {
  const [row] = await ledger.mirrors();
  if (row === undefined) throw new Error("there is no mirror");
  const until = clock.now() + 30_000;
  await ledger.takeMirror(row.id, row.epoch, { id: "other", host: "elsewhere", pid: 1, processStart: null, until });
}
