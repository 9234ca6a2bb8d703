import { describe, expect, it } from "vitest";
import { idsOf, openAccount } from "../testing/open-account.ts";

describe("createAccount", () => {
  it("forgets what belongs to a candidate who is deleted, and nothing of others", async () => {
    const account = await openAccount();
    const other = account.people.addCandidate({ email: "other@example.com" });
    for (const id of [account.id, other.id]) {
      const candidate = ["candidates", id] as const;
      await account.post("uploads", { url: "https://files.example.com/a.pdf" }, { candidate });
      await account.post("notes", { note: "n" }, { candidate, user: ["users", "1207"] });
      await account.post("job-applications", {}, { candidate, job: ["jobs", "7301"] });
      const field = { "custom-field": ["custom-fields", "312"], owner: candidate } as const;
      await account.post("custom-field-values", { value: "rye" }, field);
    }
    const types = ["uploads", "notes", "job-applications", "custom-field-values"];
    const all = async (): Promise<string[][]> =>
      Promise.all(types.map(async (type) => idsOf(await account.get(`/${type}`))));
    expect((await all()).map((ids) => ids.length)).toEqual([2, 2, 2, 2]);
    expect((await account.tt("DELETE", `/candidates/${account.id}`)).status).toBe(204);
    expect(await all()).toEqual([["90211"], ["6503"], ["554032"], ["7782"]]);
    account.people.removeCandidate(other.id);
    expect(await all()).toEqual([[], [], [], []]);
    const query = { "filter[job]": "7301" };
    const [inbox] = (await account.get("/stages", query)).json.data;
    expect(inbox.attributes["active-job-applications-count"]).toBe(0);
  });
});
