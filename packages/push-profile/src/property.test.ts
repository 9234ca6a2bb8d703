import type { Profile } from "@push-profile/hrflow-client";
import { invent } from "@push-profile/sandbox";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { ATTRIBUTE_NAMES, isAttributeName, kindOf } from "./attributes.ts";
import { decide, type Plan } from "./decide/decide.ts";
import { checkAttributes, type Desired } from "./format/check-attributes.ts";
import type { Attributes, Existing, PushRules } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import { formatResult, formatted, json, mutated, oddProfile } from "./testing/arbitraries.ts";
import { GRACE } from "./testing/grace.ts";
import { candidateWith, createModelServices } from "./testing/model-services.ts";
import { emptyAttributes } from "./testing/request-departures.ts";

const SEED = 20_260_302;
const runs = (numRuns: number) => ({ seed: SEED, numRuns });
const KEY = { key: "0".repeat(40), source: { key: "1".repeat(40) } };
const REALISTIC = [GRACE, ...invent(1, 14)];

/** How often each ending came: a property of nothing but skipped people would prove little. */
const endings = new Map<string, number>();

function count(ending: string): void {
  endings.set(ending, (endings.get(ending) ?? 0) + 1);
}

afterAll(() => {
  const counts = [...endings].map(([ending, times]) => `${ending} ${times}`).toSorted();
  process.stdout.write(`\nproperties, seed ${SEED}: ${counts.join(", ")}\n`);
});

function isFile(name: string): boolean {
  return isAttributeName(name) && kindOf(name) === "url";
}

/** Twice the same push: the second finds what the first left, and only files are sent again. */
function expectSettled(first: Outcome, second: Outcome): void {
  if (first.status === "skipped" || first.status === "failed") {
    expect([second.status, second.reason]).toEqual([first.status, first.reason]);
  } else {
    expect(second.changed.filter((name) => !isFile(name))).toEqual([]);
    expect(["unchanged", "updated"]).toContain(second.status);
  }
}

describe("whatever HrFlow answers", () => {
  it.each([
    ["any JSON at all", json],
    ["a profile with anything behind its keys", oddProfile],
    ["a realistic profile with anything in some places", mutated(REALISTIC)],
  ])("%s: an outcome, requests that the specs allow, and a second push that finds nothing to do", async (_, data) => {
    await fc.assert(
      fc.asyncProperty(data, async (profile) => {
        const services = createModelServices();
        services.setProfile(profile);
        const pusher = services.pusher();
        const first = await pusher.push(KEY);
        count(`read: ${first.status}`);
        const isProfile = typeof profile === "object" && profile !== null && !Array.isArray(profile);
        if (isProfile) expect(first.error).toBeNull();
        else expect(first.error).toMatchObject({ code: "bad_response" });
        expectSettled(first, await pusher.push(KEY));
        expect(services.departures()).toEqual([]);
        expect(services.candidates.length).toBeLessThanOrEqual(1);
      }),
      runs(300),
    );
  });

  it("the same as a full profile", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(oddProfile, mutated(REALISTIC)), async (profile) => {
        const services = createModelServices();
        const outcome = await services.pusher().push({ info: null, ...profile } as unknown as Profile);
        expect(outcome.error).toBeNull();
        expect(services.departures()).toEqual([]);
      }),
      runs(300),
    );
  });
});

describe("whatever a format returns", () => {
  it("an outcome, of code format where it failed, and requests that the specs allow", async () => {
    await fc.assert(
      fc.asyncProperty(formatResult, async (returned) => {
        const services = createModelServices();
        const format = (): Attributes => returned as Attributes;
        const outcome = await services.pusher({ format }).push({ ...GRACE });
        count(`formatted: ${outcome.status}`);
        if (outcome.error !== null) expect(outcome.error).toMatchObject({ code: "format", retryable: false });
        expect(services.departures()).toEqual([]);
      }),
      runs(400),
    );
  });

  it("nothing that is kept of it is empty", () => {
    fc.assert(
      fc.property(formatResult, (returned) => {
        const desired = desiredOf(returned);
        if (desired === null) return;
        expect(emptyAttributes(desired.attributes)).toEqual([]);
      }),
      runs(2_000),
    );
  });
});

function desiredOf(returned: unknown): Desired | null {
  try {
    return checkAttributes(returned);
  } catch (error) {
    expect(error).toMatchObject({ code: "format" });
    return null;
  }
}

/** Attributes as they come out of the check. */
const desired = formatted.map((returned) => checkAttributes(returned).attributes);

/** Who stands there: nobody, anybody, or somebody with some of what is desired. */
const situation = fc
  .tuple(desired, fc.option(formatted, { freq: 8 }), fc.subarray([...ATTRIBUTE_NAMES]), fc.boolean())
  .map(([wanted, there, names, alike]) => {
    if (there === null) return { wanted, candidate: null };
    const same = Object.fromEntries(names.map((name) => [name, wanted[name] ?? there[name]]));
    return { wanted, candidate: candidateWith("7", alike ? { ...there, ...wanted, ...same } : { ...there, ...same }) };
  });

const rules: fc.Arbitrary<PushRules> = fc.record(
  {
    existing: fc.constantFrom<Existing>("overwrite", "fill", "skip"),
    sourced: fc.boolean(),
    fields: fc.dictionary(fc.constantFrom("phone", "tags", "first-name", "resume"), fc.constant("fill" as const)),
  },
  { requiredKeys: [] },
);

/** The candidate after a plan was carried out: what is sent replaces, tags too. */
function carriedOut(plan: Plan & { kind: "create" | "update" }) {
  const before = plan.kind === "update" ? plan.candidate.attributes : {};
  return candidateWith("7", { ...before, ...plan.attributes });
}

describe("decide", () => {
  it("is done after once: decided again, nothing but files is to be written", () => {
    fc.assert(
      fc.property(situation, rules, ({ wanted, candidate }, by) => {
        const plan = decide(wanted, candidate, by);
        count(`decided: ${plan.kind}`);
        if (plan.kind !== "create" && plan.kind !== "update") return;
        const again = decide(wanted, carriedOut(plan), by);
        if (by.existing === "skip") expect(again).toMatchObject({ kind: "skip" });
        else if (again.kind === "update")
          expect(Object.keys(again.attributes).filter((name) => !isFile(name))).toEqual([]);
        else expect(again.kind).toBe("unchanged");
        if (by.existing === "fill") expect(again.kind).toBe("unchanged");
      }),
      runs(3_000),
    );
    expect([...endings.keys()]).toEqual(
      expect.arrayContaining(["decided: create", "decided: skip", "decided: unchanged", "decided: update"]),
    );
  });

  it("loses no tag of a recruiter's, and blanks nothing", () => {
    fc.assert(
      fc.property(situation, rules, ({ wanted, candidate }, by) => {
        const plan = decide(wanted, candidate, by);
        if (plan.kind !== "update" || candidate === null) return;
        const after = carriedOut(plan).attributes;
        expect(after.tags ?? []).toEqual(expect.arrayContaining(candidate.attributes.tags ?? []));
        expect(emptyAttributes(plan.attributes).filter((name) => name !== "tags")).toEqual([]);
      }),
      runs(2_000),
    );
  });
});
