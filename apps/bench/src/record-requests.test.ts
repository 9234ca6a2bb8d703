import { describe, expect, it } from "vitest";
import { createPeople } from "./people.ts";
import { type Recorded, recordRequests } from "./record-requests.ts";

describe("recordRequests", () => {
  it("a new person is a look by e-mail and a create", async () => {
    const [person] = [...createPeople().next(1)];
    const environment = { TEAMTAILOR_API_KEY: "key", TEAMTAILOR_BASE_URL: "http://127.0.0.1:9/v1" };
    const people: Recorded[][] = [];
    for await (const requests of recordRequests(person ? [person] : [], environment)) people.push(requests);
    expect(people.map(({ length }) => length)).toEqual([2]);
    const [look, create] = people[0] ?? [];
    const email = person?.info?.email ?? "";
    expect(look).toMatchObject({ method: "GET", body: null, headers: { authorization: "Token token=key" } });
    expect(new URL(look?.url ?? "").searchParams.get("filter[email]")).toBe(email);
    expect(create).toMatchObject({ method: "POST", url: "http://127.0.0.1:9/v1/candidates" });
    expect(JSON.parse(create?.body ?? "")).toMatchObject({ data: { attributes: { email } } });
  });
});
