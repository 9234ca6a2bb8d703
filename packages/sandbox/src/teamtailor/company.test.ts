import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/open-sandbox.ts";

describe("getCompany", () => {
  it("names the account of the key", async () => {
    const sandbox = await openSandbox();
    const { json, headers } = await sandbox.tt("GET", "/company");
    expect(headers.get("content-type")).toBe("application/vnd.api+json");
    const { companyId, baseUrl } = sandbox.teamtailor;
    const self = `${baseUrl}/companies/${companyId}`;
    expect(json.data).toMatchObject({ id: companyId, type: "companies", links: { self } });
    expect(json.data.relationships.manager.links.related).toBe(`${self}/manager`);
  });

  it("includes its manager, the first user", async () => {
    const sandbox = await openSandbox();
    const { json } = await sandbox.tt("GET", "/company", { query: { include: "manager" } });
    expect(json.data.relationships.manager.data).toEqual({ type: "users", id: "1207" });
    expect(json.included).toMatchObject([{ type: "users", id: "1207", attributes: { name: "Alva Exempel" } }]);
  });

  it.each([
    [{ include: "jobs" }, "112"],
    [{ sort: "id" }, "105"],
  ])("refuses %o with code %s", async (query, code) => {
    const sandbox = await openSandbox();
    expect((await sandbox.tt("GET", "/company", { query })).json.errors).toMatchObject([{ code }]);
  });

  it("is another account with another seed or by the switch", async () => {
    const [one, two] = [await openSandbox({ seed: 1 }), await openSandbox({ seed: 2 })];
    expect(one.teamtailor.companyId).not.toBe(two.teamtailor.companyId);
    const named = await openSandbox({ teamtailor: { companyId: "AbC123" } });
    expect((await named.tt("GET", "/company")).json.data.id).toBe("AbC123");
  });
});
