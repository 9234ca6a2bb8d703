import { describe, expect, it } from "vitest";
import { type OpenSandbox, openSandbox } from "../../testing/open-sandbox.ts";
import { createTestClock, type TestClock } from "../../testing/test-clock.ts";

async function withFour(clock: TestClock = createTestClock()): Promise<OpenSandbox> {
  const sandbox = await openSandbox({ profiles: 0, strangers: 0, clock });
  sandbox.people.addCandidate({ "first-name": "a", email: "a+1@example.com", phone: "070-174 06 05 (home)" });
  sandbox.people.addCandidate({ "first-name": "b", email: "b@example.com", connected: true });
  clock.turn(60_000);
  sandbox.people.addCandidate({ "first-name": "c", email: "Capital@example.com" });
  sandbox.people.addCandidate({ "first-name": "d", email: "b@example.com" });
  return sandbox;
}

describe("candidateFilters", () => {
  it.each([
    [{ "filter[email]": "a+1@example.com" }, ["a"]],
    [{ "filter[email]": "b@example.com" }, ["b", "d"]],
    [{ "filter[email]": "B@example.com" }, []],
    [{ "filter[email]": "capital@example.com" }, []],
    [{ "filter[email]": "Capital@example.com" }, ["c"]],
    [{ "filter[email]": "b@example.com,a+1@example.com,b@example.com" }, ["a", "b", "d"]],
    [{ "filter[email]": "b@example" }, []],
    [{ "filter[phone]": "0701740605" }, ["a"]],
    [{ "filter[phone]": "+46701740605" }, []],
    [{ "filter[connected]": "true" }, ["b"]],
    [{ "filter[connected]": "false" }, ["a", "c", "d"]],
    [{ "filter[department]": "1" }, []],
    [{ "filter[locations]": "1,2" }, []],
    [{ "filter[created-at][from]": "2026-03-02T09:16:27.300Z" }, ["c", "d"]],
    [{ "filter[created-at][to]": "2026-03-02T09:16:27.299Z" }, ["a", "b"]],
    [{ "filter[updated-at][from]": "2026-03-03" }, []],
    [{ "filter[updated-at][to]": "2026-03-03" }, ["a", "b", "c", "d"]],
    [{ "filter[created-at][from]": "2026-03-02T09:16:00Z", "filter[email]": "b@example.com" }, ["d"]],
  ])("finds with %o: %o", async (query, want) => {
    const sandbox = await withFour();
    const { status, json } = await sandbox.tt("GET", "/candidates", { query });
    expect(status).toBe(200);
    const names = json.data.map(({ attributes }: { attributes: Record<string, string> }) => attributes["first-name"]);
    expect(names).toEqual(want);
    expect(json.meta["record-count"]).toBe(want.length);
  });

  it.each([
    [{ "filter[external-id]": "1" }, "102", "external-id is not allowed."],
    [{ "filter[search]": "x" }, "102", "search is not allowed."],
    [{ "filter[tags]": "x" }, "102", "tags is not allowed."],
    [{ "filter[first-name]": "x" }, "102", "first-name is not allowed."],
    [{ "filter[email][from]": "x" }, "102", "email[from] is not allowed."],
    [{ "filter[created-at][since]": "2026-01-01" }, "102", "since is not allowed."],
    [{ "filter[created-at]": "2026-01-01" }, "102", "created-at is not allowed."],
    [{ "filter[created-at][from]": "yesterday" }, "107", "yesterday is not a valid value for created-at."],
    [{ "filter[connected]": "maybe" }, "107", "maybe is not a valid value for connected."],
    [{ "filter[phone]": "12345" }, "107", "12345 is not a valid value for phone."],
    [{ filter: "x" }, "120", "filter is not a valid syntax for filtering."],
    [{ "filter[email]": 'a"b@example.com' }, "120", 'a"b@example.com is not a valid syntax for filtering.'],
  ])("refuses %o with code %s", async (query, code, detail) => {
    const sandbox = await withFour();
    const { status, json } = await sandbox.tt("GET", "/candidates", { query });
    expect(status).toBe(400);
    expect(json.errors).toMatchObject([{ code, detail }]);
  });

  it("finds a new e-mail only after a while where switched so", async () => {
    const clock = createTestClock();
    const sandbox = await openSandbox({ profiles: 0, strangers: 0, clock, teamtailor: { emailFilterLagMs: 3000 } });
    await sandbox.create({ email: "new@example.com" });
    const query = { "filter[email]": "new@example.com" };
    expect((await sandbox.tt("GET", "/candidates", { query })).json.data).toHaveLength(0);
    expect((await sandbox.tt("GET", "/candidates")).json.data).toHaveLength(1);
    clock.turn(3000);
    expect((await sandbox.tt("GET", "/candidates", { query })).json.data).toHaveLength(1);
  });
});
