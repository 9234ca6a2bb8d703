import { inspect } from "node:util";
import { createTimeLimit, createUnlimitedBudget, ServiceError, UsageError } from "@push-profile/transport";
import { HttpResponse } from "msw";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { HrflowClient, ProfilePage } from "./client.ts";
import { createHrflowClient } from "./create-client.ts";
import { createFakeHrflow, envelope, refused, SECRET, USER } from "./testing/fake-hrflow.ts";

const SOURCE = "5e0f3a9c41d7b2866af1c93e70d45b82196e8fd3";
const KEY = "9b1f6c2e85d04a73bb6e0f12c7d9a8e45301f6b7";

const hrflow = createFakeHrflow();
beforeAll(hrflow.open);
afterEach(hrflow.reset);
afterAll(hrflow.close);

async function first(pages: AsyncGenerator<ProfilePage>): Promise<ProfilePage | undefined> {
  for await (const page of pages) return page;
  return undefined;
}

/** What a call throws, once it is sure that no credential is in it. */
async function failureOf(call: Promise<unknown>): Promise<ServiceError> {
  const error: unknown = await call.then(
    () => "it did not fail",
    (thrown: unknown) => thrown,
  );
  const shown = inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error);
  expect(shown).not.toMatch(/canary/);
  if (!(error instanceof ServiceError)) throw new TypeError(`not a ServiceError: ${shown}`);
  return error;
}

describe("createHrflowClient", () => {
  describe("asks in the words of the spec", () => {
    it.each<[string, (client: HrflowClient) => Promise<unknown>, string, string, unknown]>([
      ["getAuth", (client) => client.getAuth(), "GET", "/auth", null],
      ["getSource", (client) => client.getSource(SOURCE), "GET", `/source?key=${SOURCE}`, null],
      [
        "getProfile by key",
        (client) => client.getProfile({ sourceKey: SOURCE, key: KEY }),
        "GET",
        `/profile/indexing?source_key=${SOURCE}&key=${KEY}`,
        null,
      ],
      [
        "getProfile by reference",
        (client) => client.getProfile({ sourceKey: SOURCE, reference: "a/b c&d" }),
        "GET",
        `/profile/indexing?source_key=${SOURCE}&reference=a/b c&d`,
        null,
      ],
      [
        "createProfile",
        (client) => client.createProfile({ source_key: SOURCE, info: { full_name: "Noor" } }),
        "POST",
        "/profile/indexing",
        { source_key: SOURCE, info: { full_name: "Noor" } },
      ],
      [
        "editProfile",
        (client) => client.editProfile({ source_key: SOURCE, key: KEY, info: {} }),
        "PUT",
        "/profile/indexing",
        { source_key: SOURCE, key: KEY, info: {} },
      ],
      [
        "archiveProfile",
        (client) => client.archiveProfile({ sourceKey: SOURCE, key: KEY }),
        "PATCH",
        "/profile/indexing/archive",
        { source_key: SOURCE, key: KEY, is_archive: 1 },
      ],
      [
        "archiveProfile back",
        (client) => client.archiveProfile({ sourceKey: SOURCE, reference: "7" }, false),
        "PATCH",
        "/profile/indexing/archive",
        { source_key: SOURCE, reference: "7", is_archive: 0 },
      ],
    ])("%s", async (_name, call, method, url, body) => {
      hrflow.answerWith(envelope({ key: KEY }));
      await call(hrflow.client({ userAgent: "tests/1" }));
      expect(hrflow.seen).toHaveLength(1);
      expect(hrflow.seen[0]).toMatchObject({ method, url, body });
      const headers = Object.fromEntries(hrflow.seen[0]?.headers ?? []);
      expect(headers).toMatchObject({
        "x-api-key": SECRET,
        "x-user-email": USER,
        accept: "application/json",
        "user-agent": "tests/1",
      });
    });

    it("listProfiles: one source, newest change first, slim", async () => {
      hrflow.answerWith(envelope([]));
      await first(hrflow.client().listProfiles({ sourceKey: SOURCE }));
      const query = "sort_by=updated_at&order_by=desc&return_profile=false&limit=30&page=1";
      expect(hrflow.seen[0]?.url).toBe(`/storing/profiles?source_keys=["${SOURCE}"]&${query}`);
    });

    it("listProfiles as it is told", async () => {
      hrflow.answerWith(envelope([]));
      const options = { sortBy: "created_at", orderBy: "asc", returnProfile: true, limit: 10, startPage: 4 } as const;
      await first(hrflow.client().listProfiles({ sourceKey: SOURCE, ...options }));
      expect(hrflow.seen[0]?.url).toContain("sort_by=created_at&order_by=asc&return_profile=true&limit=10&page=4");
    });

    it("listSources by name", async () => {
      hrflow.answerWith(envelope([{ key: SOURCE }], { meta: { page: 1, maxPage: 1, count: 1, total: 1 } }));
      for await (const { items } of hrflow.client().listSources({ name: "career" })) {
        expect(items).toEqual([{ key: SOURCE }]);
      }
      expect(hrflow.seen[0]?.url).toBe("/sources?name=career&limit=30&page=1");
    });
  });

  it("hands a profile on as it came, odd fields, missing fields and all", async () => {
    const odd = { key: 7, info: { urls: { linkedin: [] }, email: 5 }, attachments: "none", extra: { __proto__x: 1 } };
    hrflow.answerWith(() =>
      HttpResponse.json({ code: 200, data: odd }, { headers: { "content-type": "application/json; charset=utf-8" } }),
    );
    await expect(hrflow.client().getProfile({ sourceKey: SOURCE, key: KEY })).resolves.toEqual(odd);
  });

  it("walks pages, with the service's counts and clock", async () => {
    const date = "Wed, 04 Mar 2026 08:00:00 GMT";
    const page = (number: number, keys: string[]) => () =>
      HttpResponse.json(
        {
          code: 200,
          message: "x",
          meta: { page: number, maxPage: 2, count: keys.length, total: 3 },
          data: keys.map((key) => ({ key })),
        },
        { headers: { date } },
      );
    hrflow.answerWith(page(1, ["a", "b"]), page(2, ["c"]));
    const pages: ProfilePage[] = [];
    for await (const each of hrflow.client().listProfiles({ sourceKey: SOURCE, limit: 2 })) pages.push(each);
    const common = { maxPage: 2, total: 3, date: Date.UTC(2026, 2, 4, 8) };
    expect(pages).toEqual([
      { ...common, page: 1, items: [{ key: "a" }, { key: "b" }] },
      { ...common, page: 2, items: [{ key: "c" }] },
    ]);
  });

  it("sends one request for a page whose reader stops there", async () => {
    const items = Array.from({ length: 30 }, (_, index) => ({ key: String(index) }));
    hrflow.answerWith(envelope(items, { meta: { page: 1, maxPage: 9, count: 30, total: 270 } }));
    const page = await first(hrflow.client().listProfiles({ sourceKey: SOURCE }));
    expect(page).toMatchObject({ page: 1, maxPage: 9, total: 270, date: null });
    expect(hrflow.seen).toHaveLength(1);
  });

  it.each([
    ["no meta", undefined],
    ["a meta of nonsense", { page: "one", maxPage: "many", total: -1 }],
  ])("takes counts for unknown with %s", async (_name, meta) => {
    hrflow.answerWith(envelope([{ key: "a" }], meta === undefined ? {} : { meta }));
    const page = await first(hrflow.client().listProfiles({ sourceKey: SOURCE }));
    expect(page).toMatchObject({ maxPage: null, total: null });
  });

  it("knows a missing profile from a missing source", async () => {
    for (const kind of ["profile", "source"]) {
      hrflow.answerWith(refused(400, `Invalid parameters. Unable to find object: ${kind}`));
      const error = await failureOf(hrflow.client().getProfile({ sourceKey: SOURCE, key: KEY }));
      expect(error).toMatchObject({ code: "not_found", field: kind, status: 400, retryable: false });
    }
  });

  it("reads again after a page of HTML or a failure, and gives the answer", async () => {
    hrflow.answerWith(() => HttpResponse.html("<html></html>"), refused(200, "x", 503), envelope({ team_name: "x" }));
    await expect(hrflow.client().getAuth()).resolves.toEqual({ team_name: "x" });
    expect(hrflow.seen).toHaveLength(3);
  });

  it("accepts a profile for later as null", async () => {
    hrflow.answerWith(() => HttpResponse.json({ code: 202, message: "queue", data: [] }, { status: 202 }));
    await expect(hrflow.client().createProfile({ source_key: SOURCE, info: {} })).resolves.toBeNull();
  });

  it.each([
    ["a failure", refused(500, "canary"), true],
    ["a lost answer", () => HttpResponse.error(), true],
    ["an unusable answer", envelope(null, { code: 201 }), true],
    ["a refusal", refused(400, "canary"), false],
    ["too many requests", refused(429, "canary"), false],
  ])("sends a create once, whatever comes: %s", async (_name, answer, ambiguous) => {
    hrflow.answerWith(answer, envelope({ key: KEY }));
    const error = await failureOf(hrflow.client().createProfile({ source_key: SOURCE, info: {} }));
    expect(error.ambiguous).toBe(ambiguous);
    expect(hrflow.seen).toHaveLength(1);
  });

  it("never shows the key that a refusal repeats", async () => {
    hrflow.answerWith(refused(401, `Unauthorized. Invalid secret key: ${SECRET} for permission: all`));
    const error = await failureOf(hrflow.client().getAuth());
    expect(error).toMatchObject({ code: "auth", status: 401, service: "hrflow" });
  });

  it("hands on signal, limit, priority and onSend", async () => {
    const client = hrflow.client();
    await expect(client.getAuth({ signal: AbortSignal.abort("stop") })).rejects.toBe("stop");
    const sent: string[] = [];
    const late = await failureOf(
      client.getAuth({ limit: createTimeLimit(0), onSend: (service) => sent.push(service) }),
    );
    expect(late.code).toBe("timeout");
    const asked: unknown[] = [];
    const unlimited = createUnlimitedBudget();
    const budget: typeof unlimited = {
      ...unlimited,
      acquire: (options) => {
        asked.push(options?.priority);
        return unlimited.acquire(options);
      },
    };
    hrflow.answerWith(envelope({}));
    await hrflow.client({ budget }).getAuth({ priority: "load", onSend: (service) => sent.push(service) });
    expect([asked, sent]).toEqual([["load"], ["hrflow"]]);
  });

  it.each<[string, Parameters<typeof createHrflowClient>[0], RegExp]>([
    ["no secret", { apiSecret: "", apiUser: USER }, /apiSecret is empty/],
    ["a secret with a line break", { apiSecret: `${SECRET}\n`, apiUser: USER }, /apiSecret holds/],
    ["no user", { apiSecret: SECRET, apiUser: " " }, /apiUser is empty/],
    ["plain http", { apiSecret: SECRET, apiUser: USER, baseUrl: "http://api.example.com/v1" }, /plain http/],
  ])("refuses %s before it sends anything", (_name, options, want) => {
    const create = (): unknown => createHrflowClient(options);
    expect(create).toThrow(UsageError);
    expect(create).toThrow(want);
    expect(create).not.toThrow(/canary/);
  });

  it("shows no credential when it is printed", () => {
    expect(inspect(hrflow.client(), { depth: 20, showHidden: true })).not.toMatch(/canary/);
  });
});
