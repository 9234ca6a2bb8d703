import { createHrflowClient } from "@push-profile/hrflow-client";
import { createTeamtailorClient } from "@push-profile/teamtailor-client";
import { createUnlimitedBudget } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import type { Logic, ProfileInput, PusherOptions, PushOptions } from "./options.ts";
import { type PushProfileOptions, pushProfile } from "./push-profile.ts";
import { createPusher } from "./pusher.ts";
import { CANARY_EMAIL, CANARY_PROFILE, CANARY_SECRETS, CANARY_VALUES, canariesIn } from "./testing/canaries.ts";
import { instantClock } from "./testing/instant-clock.ts";

const NAMED = { key: "0".repeat(40), source: { key: "1".repeat(40) } };
const ADA = { id: "7", type: "candidates", attributes: { email: CANARY_EMAIL, "first-name": "canary-before" } };
const CANDIDATE = { data: ADA };
const NOBODY = { data: [] };

type Step = "read" | "find" | "create" | "update";
type Answers = Partial<Record<Step, () => Response | Promise<Response>>>;

interface Setting {
  answers?: Answers;
  rules?: Partial<PusherOptions>;
  options?: PushOptions;
  input?: ProfileInput;
}

const silence = (): Promise<Response> => new Promise(() => {});
/** What a try may take, in milliseconds: silence is soon known, and all other answers are there at once. */
const [SILENT_MS, TRY_MS] = [50, 30_000];

/** A push whose services answer as told; what is not told goes well, and finds nobody. */
async function pushWith({ answers = {}, rules = {}, options = {}, input = NAMED }: Setting): Promise<unknown> {
  const clock = instantClock();
  const usual: Required<Answers> = {
    read: () => Response.json({ code: 200, message: "Profile details", data: CANARY_PROFILE }),
    find: () => Response.json(NOBODY),
    create: () => Response.json(CANDIDATE, { status: 201 }),
    update: () => Response.json(CANDIDATE),
  };
  const teamtailorStep = (method = "GET"): Step =>
    method === "GET" ? "find" : method === "POST" ? "create" : "update";
  const answer = async (step: Step): Promise<Response> => (answers[step] ?? usual[step])();
  const timeoutMs = Object.values(answers).includes(silence) ? SILENT_MS : TRY_MS;
  const pace = { budget: createUnlimitedBudget({ clock }), maxTries: 1, timeoutMs };
  const pusher = createPusher({
    hrflow: createHrflowClient({ ...CANARY_SECRETS, ...pace, fetch: () => answer("read") }),
    teamtailor: createTeamtailorClient({
      ...CANARY_SECRETS,
      ...pace,
      fetch: (_, init) => answer(teamtailorStep(init?.method)),
    }),
    clock,
    timeoutMs,
    ...rules,
  });
  return pusher.push(input, options).catch((thrown: unknown) => ({ thrown }));
}

function canariesOf(ending: unknown): string[] {
  // A thrown error is looked at by itself, so that nothing of it is hidden behind what holds it.
  const isThrown = typeof ending === "object" && ending !== null && "thrown" in ending;
  return canariesIn(isThrown ? ending.thrown : ending);
}

const finds = (): Response => Response.json({ data: [ADA] });
const error = (part: object, status: number) => (): Response =>
  Response.json({ errors: [{ status: String(status), ...part }], meta: { sent: CANARY_PROFILE } }, { status });
const page = (status: number) => (): Response =>
  new Response(`<html>${CANARY_VALUES}</html>`, {
    status,
    headers: { "content-type": "text/html", "retry-after": "canary" },
  });
const attribute = (name: string) => ({ source: { pointer: `/data/attributes/${name}` } });
const throwing = (thrown: unknown) => (): never => {
  throw thrown;
};

/** Answers that repeat what they were given. */
const WORDS: [string, () => Response | Promise<Response>][] = [
  [
    "401 with the key, as HrFlow says it",
    () => Response.json({ code: 401, message: `Invalid secret key: ${CANARY_SECRETS.apiSecret}` }, { status: 401 }),
  ],
  ["401 as text", () => new Response(`Token token=${CANARY_SECRETS.apiKey} ${CANARY_VALUES}`, { status: 401 })],
  [
    "403 with the values",
    () => Response.json({ code: 403, message: CANARY_VALUES, data: CANARY_PROFILE }, { status: 403 }),
  ],
  [
    "400 with the values",
    () => Response.json({ code: 400, message: `Invalid parameters. canary-first ${CANARY_VALUES}` }, { status: 400 }),
  ],
  [
    "400 for an object named like a value",
    () => Response.json({ code: 400, message: "Unable to find object: canary" }, { status: 400 }),
  ],
  [
    "422 with the values in title and detail",
    error({ title: "canary-first is bad", detail: CANARY_VALUES, ...attribute("first-name") }, 422),
  ],
  [
    "422 with a value where a name may stand",
    error({ title: "x", detail: "canary-tag is not allowed.", code: "100" }, 422),
  ],
  ["400 with a value where a name may stand", error({ detail: "Canary-Tag is not allowed.", code: "105" }, 400)],
  ["400 for a value of a name", error({ detail: "canary-value is not a valid value for email.", code: "103" }, 400)],
  ["404 by the id", error({ detail: "The record identified by canary could not be found." }, 404)],
  [
    "406 with the header",
    error({ title: "Not acceptable", detail: "This request specified 'canary'. Current version is: canary" }, 406),
  ],
  ["409 with the values", error({ title: "canary-first", detail: CANARY_VALUES }, 409)],
  [
    "422 taken, with the address",
    error({ title: "has already been taken", detail: `email - ${CANARY_EMAIL}`, ...attribute("email") }, 422),
  ],
  ["429 with the values", page(429)],
  ["500 as a page", page(500)],
  ["200 as a page", page(200)],
  ["200 with a list of them", () => Response.json([CANARY_PROFILE])],
  ["200 with data that is a text", () => Response.json({ code: 200, data: CANARY_VALUES })],
  ["200 that breaks off", () => new Response(`{"data":${CANARY_VALUES.slice(0, -20)}`)],
  [
    "a redirect with the address",
    () => new Response(null, { status: 302, headers: { location: `https://example.com/${CANARY_EMAIL}` } }),
  ],
  [
    "a failing fetch with the URL",
    throwing(
      new TypeError(`fetch failed for ${CANARY_EMAIL}`, {
        cause: Object.assign(new Error("canary"), { code: "ECONNRESET", address: "canary" }),
      }),
    ),
  ],
  ["a fetch that throws a text", throwing("canary")],
  [
    "a fetch that throws an error of its own",
    throwing(Object.assign(new Error("canary"), { name: "canary", code: "canary value", input: CANARY_VALUES })),
  ],
  [
    "a fetch that throws several",
    throwing(new AggregateError([new Error("canary"), new Error(CANARY_VALUES)], "canary")),
  ],
  ["silence", silence],
];

describe("no value of a person's and no secret is told, whatever", () => {
  describe.each<[Step, Answers]>([
    ["read", {}],
    ["find", {}],
    ["create", {}],
    ["update", { find: finds }],
  ])("the %s is answered with", (step, others) => {
    it.each(WORDS)("%s", async (_, answer) => {
      const ending = await pushWith({ answers: { ...others, [step]: answer } });
      expect(canariesOf(ending)).toEqual([]);
      expect(ending).not.toMatchObject({ status: "created", error: null, requests: { teamtailor: 2 } });
    });
  });

  it.each<[string, Logic | undefined, PusherOptions["format"], string]>([
    [
      "a logic throws the values",
      throwing(new TypeError(CANARY_VALUES, { cause: CANARY_PROFILE })),
      undefined,
      "logic",
    ],
    ["a logic throws a text", throwing("canary"), undefined, "logic"],
    [
      "a logic throws under a name of its own",
      throwing(Object.assign(new Error("x"), { name: "canary" })),
      undefined,
      "logic",
    ],
    ["a logic rejects with the profile", () => Promise.reject(CANARY_PROFILE), undefined, "logic"],
    ["a logic returns a text", (() => "canary") as unknown as Logic, undefined, "logic"],
    ["a format throws the values", undefined, throwing(new RangeError(CANARY_VALUES)), "format"],
    ["a format throws the profile", undefined, throwing(CANARY_PROFILE), "format"],
    ["a format returns a text", undefined, (() => CANARY_VALUES) as never, "format"],
    ["a format returns names made of values", undefined, (() => ({ "canary-tag": "canary-value" })) as never, "format"],
    [
      "a format returns a known name of the wrong type",
      undefined,
      (() => ({ phone: { number: "canary" } })) as never,
      "format",
    ],
    ["a format returns a file that is not https", undefined, () => ({ resume: "ftp://canary" }), "format"],
  ])("%s", async (_, logic, format, code) => {
    const rules = { logics: logic ? [logic] : [], ...(format ? { format } : {}) };
    const ending = await pushWith({ rules });
    expect(ending).toMatchObject({ status: "failed", error: { code } });
    expect(canariesOf(ending)).toEqual([]);
  });

  it.each<[string, Setting, object]>([
    ["created", {}, { status: "created" }],
    ["created from a full profile", { input: CANARY_PROFILE }, { status: "created" }],
    [
      "created, less what was refused",
      { answers: { create: refusesOnce("resume") } },
      { status: "created", warnings: ["resume-refused"] },
    ],
    ["updated", { answers: { find: finds } }, { status: "updated" }],
    ["kept", { answers: { find: finds }, rules: { existing: "fill" } }, { status: "updated", kept: ["first-name"] }],
    [
      "skipped by a logic",
      {
        rules: {
          logics: [
            function refuse() {
              return false;
            },
          ],
        },
      },
      { status: "skipped", reason: "logic:refuse" },
    ],
    [
      "skipped without an address",
      { rules: { format: () => ({ "first-name": "canary", email: "canary" }) } },
      { status: "skipped", warnings: ["email-invalid"] },
    ],
    ["gone", { answers: { find: findsOnce(), update: error({ detail: "canary" }, 404) } }, { status: "gone" }],
  ])("the outcome of somebody %s", async (_, setting, want) => {
    const ending = await pushWith(setting);
    expect(ending).toMatchObject(want);
    expect(canariesOf(ending)).toEqual([]);
  });

  it("a dry run tells the values of its fields, and no others", async () => {
    const ending = await pushWith({ answers: { find: finds }, options: { dryRun: true } });
    expect(ending).toMatchObject({ fields: expect.arrayContaining([expect.objectContaining({ to: "canary-first" })]) });
    expect(canariesOf({ ...Object(ending), fields: [] })).toEqual([]);
  });

  it("an abort without a reason", async () => {
    const stop = new AbortController();
    const never = (): Promise<Response> => {
      setImmediate(() => stop.abort());
      return new Promise(() => {});
    };
    const ending = await pushWith({ answers: { find: never }, options: { signal: stop.signal } });
    expect(ending).toMatchObject({ thrown: { name: "AbortError" } });
    expect(canariesOf(ending)).toEqual([]);
  });

  it("a bug: its class and its place are told, and none of its words", async () => {
    const teamtailor = {
      ...createTeamtailorClient(CANARY_SECRETS),
      findCandidatesByEmail: throwing(
        Object.assign(new TypeError("canary", { cause: "canary" }), { input: CANARY_EMAIL }),
      ),
    };
    const ending = await pushWith({ rules: { teamtailor } });
    expect(ending).toMatchObject({ thrown: { code: "internal", message: "unexpected TypeError" } });
    expect(canariesOf(ending)).toEqual([]);
  });

  it.each<[string, Partial<PushProfileOptions>]>([
    ["a key with a blank in it", { auth: { apiKey: "canary key" } }],
    ["a header that is none", { auth: { name: "Authorization", value: "Token token=canary\nX-Other: canary" } }],
    ["auth that is neither", { auth: { name: "X-Api-Key", value: "canary" } as never }],
    ["a base URL with a password", { auth: { apiKey: "canary", baseUrl: "https://canary:canary@example.com" } }],
    ["a base URL with the key", { auth: { apiKey: "canary", baseUrl: "https://example.com/v1?key=canary" } }],
    ["a base URL that is none", { auth: { apiKey: "canary", baseUrl: "canary" } }],
    ["a version that is none", { auth: { apiKey: "canary", apiVersion: "canary" } }],
    ["a region that is none", { auth: { apiKey: "canary", region: "canary" as never } }],
    ["a profile without a name", { profile: { source: { key: "canary" } } }],
    ["a profile without a source", { profile: { key: "canary", email: "canary" } as never }],
  ])("misuse: %s", async (_, wrong) => {
    const push = pushProfile({ auth: { apiKey: CANARY_SECRETS.apiKey }, profile: CANARY_PROFILE, ...wrong });
    const thrown: unknown = await push.catch((reason: unknown) => reason);
    expect(thrown).toMatchObject({ code: "config" });
    expect(canariesIn(thrown)).toEqual([]);
  });
});

function refusesOnce(name: string): () => Response {
  let refused = false;
  return () => {
    if (refused) return Response.json(CANDIDATE, { status: 201 });
    refused = true;
    return error({ title: "is invalid", detail: `${name} - canary`, ...attribute(name) }, 422)();
  };
}

function findsOnce(): () => Response {
  let found = false;
  return () => {
    if (found) return Response.json(NOBODY);
    found = true;
    return finds();
  };
}
