import { inspect } from "node:util";
import { ServiceError, UsageError } from "@push-profile/transport";
import { HttpResponse } from "msw";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { CandidatePage, TeamtailorClient } from "./client.ts";
import { createTeamtailorClient } from "./create-client.ts";
import { API_KEY, BASE, candidate, createFakeTeamtailor, document, refused } from "./testing/fake-teamtailor.ts";

const teamtailor = createFakeTeamtailor();
beforeAll(teamtailor.open);
afterEach(teamtailor.reset);
afterAll(teamtailor.close);

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

async function allPages(pages: AsyncGenerator<CandidatePage>): Promise<CandidatePage[]> {
  const all: CandidatePage[] = [];
  for await (const page of pages) all.push(page);
  return all;
}

const MEDIA_TYPE = "application/vnd.api+json";

describe("createTeamtailorClient", () => {
  describe("asks in the words of the spec", () => {
    const attributes = { "first-name": "Nora", tags: ["hrflow"] };

    it.each<[string, (client: TeamtailorClient) => Promise<unknown>, string, string, unknown]>([
      ["getCompany", (client) => client.getCompany(), "GET", "/company", null],
      ["getCandidate", (client) => client.getCandidate("7"), "GET", "/candidates/7", null],
      [
        "createCandidate",
        (client) => client.createCandidate({ ...attributes, sourced: true }),
        "POST",
        "/candidates",
        { data: { type: "candidates", attributes: { ...attributes, sourced: true } } },
      ],
      [
        "updateCandidate",
        (client) => client.updateCandidate("7", attributes),
        "PATCH",
        "/candidates/7",
        { data: { id: "7", type: "candidates", attributes } },
      ],
      ["deleteCandidate", (client) => client.deleteCandidate("7"), "DELETE", "/candidates/7", null],
    ])("%s", async (_name, call, method, url, body) => {
      teamtailor.answerWith(document({ data: candidate("7") }));
      await call(teamtailor.client({ apiKey: `Token token=${API_KEY}`, userAgent: "tests/1" }));
      expect(teamtailor.seen).toHaveLength(1);
      expect(teamtailor.seen[0]).toMatchObject({ method, url, body });
      const headers = Object.fromEntries(teamtailor.seen[0]?.headers ?? []);
      expect(headers).toMatchObject({
        authorization: `Token token=${API_KEY}`,
        "x-api-version": "20240904",
        accept: MEDIA_TYPE,
        "user-agent": "tests/1",
      });
      expect(headers["content-type"]).toBe(body === null ? undefined : MEDIA_TYPE);
    });

    it("listCandidates: a page size and nothing else", async () => {
      teamtailor.answerWith(document({ data: [] }));
      await allPages(teamtailor.client({ apiVersion: "20260101" }).listCandidates());
      expect(teamtailor.seen[0]?.url).toBe("/candidates?page[size]=30");
      expect(teamtailor.seen[0]?.headers.get("x-api-version")).toBe("20260101");
    });

    it("listCandidates with filters and an order", async () => {
      teamtailor.answerWith(document({ data: [] }));
      const filter = {
        createdFrom: "2026-03-01T09:30:00Z",
        createdTo: "2026-03-02",
        updatedFrom: "2026-03-03",
        updatedTo: "2026-03-04",
      };
      await allPages(teamtailor.client().listCandidates({ pageSize: 10, filter, sort: "-updated-at" }));
      const { searchParams } = new URL(`${BASE}${teamtailor.seen[0]?.url}`);
      expect(Object.fromEntries(searchParams)).toEqual({
        "page[size]": "10",
        "filter[created-at][from]": "2026-03-01T09:30:00Z",
        "filter[created-at][to]": "2026-03-02",
        "filter[updated-at][from]": "2026-03-03",
        "filter[updated-at][to]": "2026-03-04",
        sort: "-updated-at",
      });
    });
  });

  it("gives what the service answers, ids as text", async () => {
    teamtailor.answerWith(
      document({ data: { id: "FkZE7LWdUXo", type: "companies", attributes: { name: "Nordlys" } } }),
      document({ data: { id: 7, type: "candidates", attributes: { email: null, extra: 1 } } }, 201),
    );
    const client = teamtailor.client();
    await expect(client.getCompany()).resolves.toMatchObject({ id: "FkZE7LWdUXo", attributes: { name: "Nordlys" } });
    await expect(client.createCandidate({})).resolves.toMatchObject({ id: "7", attributes: { email: null, extra: 1 } });
  });

  describe("listCandidates", () => {
    it("follows the next link as it is, with the key and the version", async () => {
      const next = "/candidates?page%5Bafter%5D=a%2Bb%3D%3D&page%5Bsize%5D=30";
      teamtailor.answerWith(
        document({ data: [candidate("1")], meta: { "record-count": 2 }, links: { next: BASE + next } }),
        document({ data: [candidate("2")], links: { next: null } }),
      );
      const pages = await allPages(teamtailor.client().listCandidates({ sort: "id" }));
      expect(pages.map(({ items, recordCount }) => [items.map(({ id }) => id), recordCount])).toEqual([
        [["1"], 2],
        [["2"], null],
      ]);
      expect(teamtailor.seen[1]?.url).toBe(next);
      expect(teamtailor.seen[1]?.headers.get("authorization")).toBe(`Token token=${API_KEY}`);
      expect(teamtailor.seen[1]?.headers.get("x-api-version")).toBe("20240904");
    });

    it("goes on from the next link of an earlier page", async () => {
      teamtailor.answerWith(document({ data: [] }));
      await allPages(teamtailor.client().listCandidates({ from: `${BASE}/candidates?page%5Bnumber%5D=9` }));
      expect(teamtailor.seen.map(({ url }) => url)).toEqual(["/candidates?page%5Bnumber%5D=9"]);
    });

    it("does not take the key to another host", async () => {
      teamtailor.answerWith(document({ data: [candidate("1")], links: { next: "https://example.com/v1/candidates" } }));
      const error = await failureOf(allPages(teamtailor.client().listCandidates()));
      expect(error).toMatchObject({ code: "bad_response" });
      expect(teamtailor.seen).toHaveLength(1);
    });
  });

  describe("findCandidatesByEmail", () => {
    it("asks in lower case, encoded, and compares again", async () => {
      teamtailor.answerWith(
        document({
          data: [
            candidate("1", { email: "nora+cv@example.com" }),
            candidate("2", { email: "nora@example.com" }),
            candidate("3", { email: "NORA+CV@example.com" }),
            candidate("4", { email: null }),
          ],
        }),
      );
      const found = await teamtailor.client().findCandidatesByEmail(" Nora+CV@Example.com ");
      expect(found.map(({ id }) => id)).toEqual(["1", "3"]);
      expect(teamtailor.seen[0]?.url).toBe("/candidates?filter[email]=nora%2Bcv%40example.com&page[size]=30");
    });

    it.each(["a,b@example.com", '"quoted"@example.com'])("does not let %s become another question", async (email) => {
      teamtailor.answerWith(
        document({ data: [candidate("1", { email: "b@example.com" }), candidate("2", { email })] }),
      );
      const found = await teamtailor.client().findCandidatesByEmail(email);
      expect(found.map(({ id }) => id)).toEqual(["2"]);
      const sent = new URL(`${BASE}${teamtailor.seen[0]?.url}`).searchParams.get("filter[email]");
      expect(sent).toMatch(/^"([^"]|"")*"$/);
    });

    it("follows pages", async () => {
      teamtailor.answerWith(
        document({
          data: [candidate("1", { email: "n@example.com" })],
          links: { next: `${BASE}/candidates?page[number]=2` },
        }),
        document({ data: [candidate("2", { email: "n@example.com" })] }),
      );
      await expect(teamtailor.client().findCandidatesByEmail("n@example.com")).resolves.toHaveLength(2);
    });

    it.each(["", "  "])("asks nothing for %j, which might match everybody", async (email) => {
      await expect(teamtailor.client().findCandidatesByEmail(email)).resolves.toEqual([]);
      expect(teamtailor.seen).toEqual([]);
    });

    it("gives up where the service does not filter", async () => {
      const page = (number: number) =>
        document({
          data: [candidate(String(number))],
          links: { next: `${BASE}/candidates?page[number]=${number + 1}` },
        });
      teamtailor.answerWith(...Array.from({ length: 50 }, (_, index) => page(index + 1)));
      const error = await failureOf(teamtailor.client().findCandidatesByEmail("n@example.com"));
      expect(error.code).toBe("bad_response");
      expect(teamtailor.seen).toHaveLength(10);
    });
  });

  it("carries what a refusal is about, and none of its words", async () => {
    const email = {
      title: "has already been taken",
      detail: "email - canary",
      code: "100",
      source: { pointer: "/data/attributes/email" },
      status: "422",
    };
    teamtailor.answerWith(refused(422, email));
    const error = await failureOf(teamtailor.client().createCandidate({ email: "canary@example.com" }));
    expect(error).toMatchObject({
      code: "validation",
      status: 422,
      field: "email",
      reason: "taken",
      ambiguous: false,
      retryable: false,
    });
    expect(error.message).toBe("Teamtailor refused POST /candidates: the value is already taken (email) (status 422)");
  });

  it.each([
    ["a failure", () => new HttpResponse(null, { status: 502 }), "unavailable", true],
    ["a lost answer", () => HttpResponse.error(), "unavailable", true],
    ["a page under 201", () => HttpResponse.html("<html></html>", { status: 201 }), "bad_response", true],
    ["nothing under 201", () => new HttpResponse(null, { status: 201 }), "bad_response", true],
    ["too many requests", () => new HttpResponse(null, { status: 429 }), "rate_limited", false],
    ["a wrong key", () => new HttpResponse(null, { status: 401 }), "auth", false],
  ])("sends a create once, whatever comes: %s", async (_name, answer, code, ambiguous) => {
    teamtailor.answerWith(answer, document({ data: candidate("7") }, 201));
    const error = await failureOf(teamtailor.client().createCandidate({ email: "canary@example.com" }));
    expect(error).toMatchObject({ code, ambiguous });
    expect(teamtailor.seen).toHaveLength(1);
  });

  it("sends an update again after a failure", async () => {
    teamtailor.answerWith(() => new HttpResponse(null, { status: 502 }), document({ data: candidate("7") }));
    await expect(teamtailor.client().updateCandidate("7", { pitch: "x" })).resolves.toMatchObject({ id: "7" });
    expect(teamtailor.seen[1]?.body).toEqual(teamtailor.seen[0]?.body);
  });

  describe("deleteCandidate", () => {
    const gone = refused(404, { title: "Record not found", code: "404", status: "404" });

    it("is done with 204", async () => {
      teamtailor.answerWith(() => new HttpResponse(null, { status: 204 }));
      await expect(teamtailor.client().deleteCandidate("7")).resolves.toBeUndefined();
    });

    it("is done where an earlier try did it, whose answer was lost", async () => {
      teamtailor.answerWith(() => HttpResponse.error(), gone);
      const sent: string[] = [];
      await expect(
        teamtailor.client().deleteCandidate("7", { onSend: (service) => sent.push(service) }),
      ).resolves.toBeUndefined();
      expect(sent).toHaveLength(2);
    });

    it("says so where there is nobody to delete", async () => {
      teamtailor.answerWith(gone);
      expect(await failureOf(teamtailor.client().deleteCandidate("7"))).toMatchObject({ code: "not_found" });
    });
  });

  it("rejects with the signal's reason when aborted", async () => {
    await expect(teamtailor.client().getCompany({ signal: AbortSignal.abort("stop") })).rejects.toBe("stop");
  });

  it.each<[string, Parameters<typeof createTeamtailorClient>[0], RegExp]>([
    ["no key", { apiKey: "Token token=" }, /apiKey is empty/],
    ["a key with a line break inside", { apiKey: "canary\ncanary" }, /apiKey holds/],
    ["another version than a date", { apiKey: API_KEY, apiVersion: "v2" }, /version/],
    ["plain http", { apiKey: API_KEY, baseUrl: "http://api.example.com/v1" }, /plain http/],
  ])("refuses %s before it sends anything", (_name, options, want) => {
    const create = (): unknown => createTeamtailorClient(options);
    expect(create).toThrow(UsageError);
    expect(create).toThrow(want);
    expect(create).not.toThrow(/canary/);
  });

  it.each(["..", "", "7/uploads"])("refuses the id %j", async (id) => {
    const client = teamtailor.client();
    await expect(client.getCandidate(id)).rejects.toBeInstanceOf(UsageError);
    await expect(client.updateCandidate(id, {})).rejects.toBeInstanceOf(UsageError);
    await expect(client.deleteCandidate(id)).rejects.toBeInstanceOf(UsageError);
    expect(teamtailor.seen).toEqual([]);
  });

  it("shows no credential when it is printed", () => {
    expect(inspect(teamtailor.client(), { depth: 20, showHidden: true })).not.toMatch(/canary/);
  });
});
