import { describe, expect, it } from "vitest";
import { idsOf, openAccount } from "../../testing/open-account.ts";

describe("stages", () => {
  it("of all jobs come by id, those of one with the filter", async () => {
    const account = await openAccount();
    expect(idsOf(await account.get("/stages"))).toHaveLength(9);
    expect(idsOf(await account.get("/stages", { "filter[job]": "7302", sort: "-row_order" }))).toEqual([
      "88106",
      "88105",
      "88104",
    ]);
  });

  it("have a type's name, and a relationship to a type that is empty", async () => {
    const account = await openAccount();
    await account.post("job-applications", {}, { candidate: ["candidates", account.id], job: ["jobs", "7301"] });
    const query = { "filter[job]": "7301", include: "job,stage-type,job-applications" };
    const { json } = await account.get("/stages", query);
    expect(json.data[0].attributes).not.toHaveProperty("stage-type");
    expect(json.data[0].attributes["legacy-stage-type-name"]).toBe("Inbox");
    expect(json.data[0].relationships).toMatchObject({
      job: { data: { type: "jobs", id: "7301" } },
      "stage-type": { data: null },
      "job-applications": { data: [{ type: "job-applications", id: "554031" }] },
    });
    expect(json.included.map(({ type }: { type: string }) => type)).toEqual(["jobs", "job-applications"]);
    const narrow = await account.get("/stages", { "fields[stages]": "name", "page[size]": "1" });
    expect(narrow.json.data[0].attributes).toEqual({ name: "Inbox" });
  });
});
