import { describe, expect, it } from "vitest";
import type { SandboxOptions } from "../../options.ts";
import { details, idsOf, openAccount } from "../../testing/open-account.ts";
import { type OpenSandbox, openSandbox, type Reply } from "../../testing/open-sandbox.ts";

const emailsOf = (reply: Reply): (string | null)[] =>
  reply.json.data.map(({ attributes }: { attributes: { email: string | null } }) => attributes.email);

/** A sandbox with nobody in Teamtailor but those numbered 1 to `count`. */
async function withCandidates(count: number, options: SandboxOptions = {}): Promise<OpenSandbox> {
  const sandbox = await openSandbox({ profiles: 0, strangers: 0, ...options });
  for (let number = 1; number <= count; number++) sandbox.people.addCandidate({ email: `c${number}@example.com` });
  return sandbox;
}

const cursorOf = (id: string): string => Buffer.from(`id:${id}`).toString("base64url");

const search = (url: string): Record<string, string> => Object.fromEntries(new URL(url).searchParams);

describe("listResource", () => {
  it("pages by number: ten by id, links absolute, sorted and percent-encoded, no prev on the first page", async () => {
    const sandbox = await withCandidates(25);
    const { json } = await sandbox.tt("GET", "/candidates", { query: { include: "uploads", sort: "id" } });
    expect(json.data).toHaveLength(10);
    expect(json.meta).toEqual({ "record-count": 25, "page-count": 3 });
    const page = (number: number): string =>
      `${sandbox.teamtailor.baseUrl}/candidates?include=uploads&page%5Bnumber%5D=${number}&page%5Bsize%5D=10&sort=id`;
    expect(json.links).toEqual({ first: page(1), next: page(2), last: page(3) });
  });

  it("follows links.next to the end, where there is none", async () => {
    const sandbox = await withCandidates(25);
    const seen: (string | null)[] = [];
    let query: Record<string, string> | null = { "page[size]": "30", sort: "id", "page[number]": "1" };
    query = { "page[size]": "7" };
    while (query !== null) {
      const reply: Reply = await sandbox.tt("GET", "/candidates", { query });
      seen.push(...emailsOf(reply));
      query = reply.json.links.next ? search(reply.json.links.next) : null;
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `c${index + 1}@example.com`));
  });

  it.each([
    { number: "3", data: 5, links: ["first", "last", "prev"] },
    { number: "2", data: 10, links: ["first", "last", "next", "prev"] },
    { number: "9", data: 0, links: ["first", "last", "prev"] },
  ])("has on page $number $data candidates", async ({ number, data, links }) => {
    const sandbox = await withCandidates(25);
    const { json } = await sandbox.tt("GET", "/candidates", { query: { "page[number]": number } });
    expect(json.data).toHaveLength(data);
    expect(Object.keys(json.links).sort()).toEqual(links);
    expect(search(json.links.prev)["page[number]"]).toBe(String(Number(number) - 1));
  });

  it("answers an empty list with a first and a last page", async () => {
    const sandbox = await withCandidates(0);
    const { json } = await sandbox.tt("GET", "/candidates");
    const page = `${sandbox.teamtailor.baseUrl}/candidates?page%5Bnumber%5D=1&page%5Bsize%5D=10`;
    expect(json).toEqual({
      data: [],
      meta: { "record-count": 0, "page-count": 0 },
      links: { first: page, last: page },
    });
  });

  it("pages by cursor where switched so, both ways, over a removal in between", async () => {
    const sandbox = await withCandidates(7, { teamtailor: { pages: "cursors" } });
    const first = await sandbox.tt("GET", "/candidates", { query: { "page[size]": "3" } });
    expect(first.json).not.toHaveProperty("meta");
    expect(Object.keys(first.json.links).sort()).toEqual(["first", "next"]);
    sandbox.people.removeCandidate(first.json.data[0].id);
    const second = await sandbox.tt("GET", "/candidates", { query: search(first.json.links.next) });
    expect(emailsOf(second)).toEqual(["c4@example.com", "c5@example.com", "c6@example.com"]);
    const beyond = await sandbox.tt("GET", "/candidates", {
      query: { "page[before]": cursorOf(second.json.data[0].id) },
    });
    expect(emailsOf(beyond)).toEqual(["c2@example.com", "c3@example.com"]);
    const third = await sandbox.tt("GET", "/candidates", { query: search(second.json.links.next) });
    expect(emailsOf(third)).toEqual(["c7@example.com"]);
    expect(third.json.links).not.toHaveProperty("next");
    const back = await sandbox.tt("GET", "/candidates", { query: search(third.json.links.prev) });
    expect(emailsOf(back)).toEqual(emailsOf(second));
    const after = await sandbox.tt("GET", "/candidates", { query: { "page[after]": cursorOf(third.json.data[0].id) } });
    expect([after.json.data, Object.keys(after.json.links)]).toEqual([[], ["first"]]);
    const start = await sandbox.tt("GET", "/candidates", { query: search(back.json.links.prev) });
    expect(emailsOf(start)).toEqual(["c2@example.com", "c3@example.com"]);
  });

  it.each([
    [{ sort: "-email" }, ["c3@example.com", "c2@example.com", "c1@example.com"]],
    [{ sort: "first_name,-id" }, ["c3@example.com", "c2@example.com", "c1@example.com"]],
    [{ sort: "-created-at" }, ["c1@example.com", "c2@example.com", "c3@example.com"]],
  ])("sorts by %o, equal ones by id", async (query, want) => {
    const sandbox = await withCandidates(3, { clock: { now: () => 1_772_442_927_300, sleep: async () => {} } });
    expect(emailsOf(await sandbox.tt("GET", "/candidates", { query }))).toEqual(want);
  });

  it.each([
    [{ "page[size]": "31" }, "117", "size exceeds maximum page size of 30."],
    [{ "page[size]": "0" }, "118", "0 is not a valid value for size page parameter."],
    [{ "page[number]": "x" }, "118", "x is not a valid value for number page parameter."],
    [{ "page[after]": "x" }, "105", "after is not an allowed page parameter."],
    [{ "page[offset]": "1" }, "105", "offset is not an allowed page parameter."],
    [{ page: "2" }, "105", "page is not an allowed page parameter."],
    [{ per_page: "2" }, "105", "per_page is not allowed."],
    [{ sort: "shoe-size" }, "114", "shoe-size is not a valid sort criteria for candidates"],
    [{ include: "friends" }, "112", "friends is not a valid includable relationship of candidates"],
    [{ "fields[candidates]": "email,age" }, "104", "age is not a valid field for candidates."],
    [{ "fields[people]": "email" }, "101", "people is not a valid resource."],
  ])("refuses %o with code %s", async (query, code, detail) => {
    const sandbox = await withCandidates(1);
    const { status, json } = await sandbox.tt("GET", "/candidates", { query });
    expect(status).toBe(400);
    expect(json.errors).toMatchObject([{ code, detail, status: "400" }]);
  });

  it.each([
    [{ "page[number]": "1" }, "number is not an allowed page parameter."],
    [{ "page[after]": "junk" }, "junk is not a valid value for after page parameter."],
    [{ "page[before]": "1" }, "1 is not a valid value for before page parameter."],
    [{ sort: "-email" }, "-email is not a valid sort criteria for candidates"],
  ])("refuses %o among cursors: %s", async (query, detail) => {
    const sandbox = await withCandidates(1, { teamtailor: { pages: "cursors" } });
    expect((await sandbox.tt("GET", "/candidates", { query })).json.errors).toMatchObject([{ detail, status: "400" }]);
  });
});

const CANDIDATE = "/candidates/{id}";

describe("every list", () => {
  const LISTS = [
    { path: "/uploads", sort: true, include: "candidate", fields: "uploads" },
    { path: "/notes", sort: false, include: null, fields: "notes" },
    { path: "/job-applications", sort: true, include: "stage", fields: null },
    { path: "/jobs", sort: true, include: "stages", fields: null },
    { path: "/stages", sort: true, include: "job", fields: null },
    { path: "/custom-fields", sort: false, include: "custom-field-values", fields: "custom-fields" },
    { path: "/custom-field-values", sort: true, include: "owner", fields: "custom-field-values" },
    { path: "/users", sort: true, include: "department", fields: "users" },
    { path: "/departments", sort: false, include: null, fields: "departments" },
    { path: "/locations", sort: false, include: null, fields: "locations" },
    { path: `${CANDIDATE}/uploads`, sort: true, include: "job", fields: "uploads" },
    { path: `${CANDIDATE}/job-applications`, sort: true, include: "job", fields: null },
    { path: `${CANDIDATE}/custom-field-values`, sort: true, include: "custom-field", fields: "custom-field-values" },
  ];

  it.each(LISTS)(
    "takes at $path what its operation names, and nothing else",
    async ({ path, sort, include, fields }) => {
      const account = await openAccount();
      const ask = async (query: Record<string, string>) => {
        const { status, json } = await account.get(path.replace("{id}", account.id), query);
        return status === 200 ? "taken" : json.errors[0].code;
      };
      expect(await ask({ "page[size]": "1" })).toBe("taken");
      expect(await ask({ sort: "-id" })).toBe(sort ? "taken" : "105");
      expect(await ask({ include: include ?? "job" })).toBe(include === null ? "105" : "taken");
      if (include !== null) expect(await ask({ include: "friends" })).toBe("112");
      if (sort) expect(await ask({ sort: "shoe-size" })).toBe("114");
      if (fields !== null) expect(await ask({ [`fields[${fields}]`]: "id" })).toBe("105");
      expect(await ask({ "fields[friends]": "id" })).toBe("101");
      expect(await ask({ "filter[friends]": "1" })).toBe(path.startsWith(CANDIDATE) ? "105" : "102");
      expect(await ask({ limit: "1" })).toBe("105");
      expect(await ask({ "page[size]": "31" })).toBe("117");
    },
  );

  it.each(LISTS)("knows cursors at $path where switched so, and then no sort", async ({ path, sort }) => {
    const account = await openAccount({ teamtailor: { pages: "cursors" } });
    const ask = (query: Record<string, string>) => account.get(path.replace("{id}", account.id), query);
    expect((await ask({ "page[after]": cursorOf("1") })).status).toBe(200);
    expect((await ask({ sort: "-id" })).json.errors[0].code).toBe(sort ? "114" : "105");
  });

  it.each(["uploads", "job-applications", "custom-field-values"])(
    "of a candidate's %s has those of this candidate alone, and no candidate who is not there",
    async (type) => {
      const account = await openAccount();
      const other = account.people.addCandidate({ email: "other@example.com" });
      for (const id of [other.id, account.id]) {
        const candidate = ["candidates", id] as const;
        await account.post("uploads", { url: "https://files.example.com/a.pdf" }, { candidate });
        await account.post("job-applications", {}, { candidate, job: ["jobs", "7301"] });
        const field = ["custom-fields", "312"] as const;
        await account.post("custom-field-values", { value: "rye" }, { "custom-field": field, owner: candidate });
      }
      const mine = await account.get(`/candidates/${account.id}/${type}`, { "page[size]": "1" });
      expect([idsOf(mine), mine.json.meta]).toEqual([
        [idsOf(await account.get(`/${type}`))[1]],
        { "record-count": 1, "page-count": 1 },
      ]);
      expect(mine.json.links.first).toContain(`/candidates/${account.id}/${type}?page`);
      expect(details(await account.get(`/candidates/999/${type}`))).toEqual([
        404,
        ["The record identified by 999 could not be found."],
      ]);
      expect((await account.get(`/candidates/abc/${type}`)).json.errors[0].code).toBe("103");
    },
  );
});
