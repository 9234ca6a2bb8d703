import type { FaultRule } from "@push-profile/sandbox";
import type { ErrorCode } from "push-profile";
import { describe, expect, it } from "vitest";
import { retryQuarantined } from "../people/retry-quarantined.ts";
import { BACK_OFF_MS } from "../push/back-off.ts";
import { addMany, MINUTE } from "../testing/add-people.ts";
import { whenStill } from "../testing/when-still.ts";
import { openEmpty, type Workshop } from "../testing/workshop.ts";

const PEOPLE = 1000;

/** Somebody who cannot be pushed. `code`: with what they end in quarantine. */
interface Poison {
  what: string;
  code: ErrorCode;
  /** Whether a later try may succeed: then there are several. */
  isRetried: boolean;
  fault?: FaultRule;
}

const post = { service: "teamtailor", method: "POST", path: "/candidates" } as const;

const poisons: readonly Poison[] = [
  { what: "refused as invalid", code: "validation", isRetried: false, fault: { ...post, kind: "status", status: 422 } },
  { what: "whose format returns what is no text", code: "format", isRetried: false },
  { what: "whose format throws", code: "format", isRetried: false },
  { what: "whose format names what there is not", code: "format", isRetried: false },
  { what: "whose logic throws", code: "logic", isRetried: false },
  { what: "who vanished after the list", code: "not_found", isRetried: true },
  { what: "answered 404", code: "bad_response", isRetried: true, fault: { ...post, kind: "status", status: 404 } },
  { what: "answered 409", code: "conflict", isRetried: true, fault: { ...post, kind: "status", status: 409 } },
  { what: "answered 423", code: "validation", isRetried: false, fault: { ...post, kind: "status", status: 423 } },
  { what: "answered 500", code: "unavailable", isRetried: true, fault: { ...post, kind: "status", status: 500 } },
  { what: "answered 429", code: "rate_limited", isRetried: true, fault: { ...post, kind: "429" } },
  { what: "never answered", code: "timeout", isRetried: true, fault: { ...post, kind: "never" } },
  { what: "cut off", code: "unavailable", isRetried: true, fault: { ...post, kind: "drop-before" } },
  { what: "answered with a page", code: "bad_response", isRetried: true, fault: { ...post, kind: "html" } },
];

/** Poisons far apart from each other, as far as that goes. */
const STEP = Math.floor(PEOPLE / poisons.length);

function numberOf(index: number): number {
  return index * STEP + 3;
}

function emailOf(index: number): string {
  return `n${numberOf(index)}@example.com`;
}

function indexOf(what: string): number {
  return poisons.findIndex((poison) => poison.what === what);
}

/** Everybody listed, with one poison of each kind; logics and formats know theirs by their e-mails. */
async function openPoisoned(): Promise<{ shop: Workshop; keys: string[] }> {
  const opened = await openEmpty({ keepBodies: false });
  const keys = addMany(opened, PEOPLE);
  opened.settings.concurrency = 4;
  opened.settings.rules = {
    logics: [
      ({ info }) => {
        if (info?.email === emailOf(indexOf("whose logic throws"))) throw new Error("odd");
        return true;
      },
    ],
    format: ({ info }) => {
      const { email, first_name: name } = info ?? {};
      const attributes = { email: email ?? "", "first-name": name ?? "" };
      if (email === emailOf(indexOf("whose format throws"))) throw new Error("odd");
      if (email === emailOf(indexOf("whose format names what there is not"))) return { ...attributes, nothing: 1 };
      if (email === emailOf(indexOf("whose format returns what is no text")))
        return { ...attributes, phone: JSON.parse("1") };
      return attributes;
    },
  };
  opened.sandbox.setFaults(
    poisons.flatMap(({ fault }, index) => (fault === undefined ? [] : [{ ...fault, about: emailOf(index) }])),
  );
  vanishAfterTheList(opened, keys[numberOf(indexOf("who vanished after the list"))] ?? "");
  return { shop: opened, keys };
}

function vanishAfterTheList(opened: Workshop, key: string): void {
  opened.beforeRequest = (what) => {
    if (!what.startsWith("GET /candidates")) return;
    opened.beforeRequest = () => undefined;
    opened.sandbox.people.removeProfile(key);
  };
}

async function passUntilDone(opened: Workshop): Promise<void> {
  for (let pass = 0; pass < 20; pass += 1) {
    const { end, error } = await whenStill(opened, opened.pass({ bounds: { ms: 24 * 60 * MINUTE } }));
    if (end === "done") return;
    expect({ end, error }).toEqual({ end: "bounded", error: null });
  }
  throw new Error("the load comes to no end");
}

describe(`${PEOPLE} people, one of each kind who cannot be pushed`, () => {
  it("everybody else stands there; each of those waits in quarantine, under the right code, until mended", async () => {
    const { shop, keys } = await openPoisoned();
    await passUntilDone(shop);
    const healthy = PEOPLE - poisons.length;
    expect(shop.sandbox.people.candidates()).toHaveLength(healthy);
    const retried = poisons.filter(({ isRetried }) => isRetried).length;
    expect(await shop.counts()).toMatchObject({
      people: { synced: healthy, due: 0, retrying: retried, quarantined: poisons.length - retried },
    });

    for (const ms of BACK_OFF_MS) {
      shop.wait(ms + MINUTE);
      await passUntilDone(shop);
    }
    expect(await shop.counts()).toMatchObject({ people: { synced: healthy, quarantined: poisons.length } });
    const ends: Record<string, unknown> = {};
    for (const [index, { what }] of poisons.entries()) {
      const row = await shop.person(keys[numberOf(index)] ?? "");
      ends[what] = { status: row?.status, code: row?.error?.code, attempts: row?.attempts };
    }
    expect(ends).toEqual(
      Object.fromEntries(
        poisons.map(({ what, code, isRetried }) => {
          const attempts = isRetried ? BACK_OFF_MS.length + 1 : 1;
          return [what, { status: "quarantined", code, attempts }];
        }),
      ),
    );

    await mendHalf(shop, keys);
    await passUntilDone(shop);
    const there = shop.sandbox.people.candidates().map(({ attributes }) => attributes.email);
    expect(new Set(there).size).toBe(there.length);
    // Whoever vanished stays away.
    expect(there).toHaveLength(PEOPLE - 1);
    expect(await shop.counts()).toMatchObject({ people: { synced: PEOPLE - 1, quarantined: 1 }, backlog: 0 });
  });
});

/** What was wrong is mended: half of them change, the other half are let out by hand. */
async function mendHalf(opened: Workshop, keys: readonly string[]): Promise<void> {
  opened.sandbox.setFaults([]);
  opened.settings.rules = {};
  opened.wait(MINUTE);
  const mended = poisons.flatMap(({ what }, index) =>
    what === "who vanished after the list" ? [] : [keys[numberOf(index)] ?? ""],
  );
  const byHand = mended.filter((_, index) => index % 2 === 0);
  for (const key of mended) {
    if (!byHand.includes(key)) opened.sandbox.people.editProfile(key, { info: { phone: "+46 8 123" } });
  }
  await retryQuarantined(opened.ledger, await opened.state(), byHand, opened.clock.now());
}
