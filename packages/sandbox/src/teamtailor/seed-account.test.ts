import { describe, expect, it } from "vitest";
import { openAccount } from "../testing/open-account.ts";

describe("seedAccount", () => {
  it("makes three jobs with three stages each", async () => {
    const account = await openAccount();
    const jobs = await account.get("/jobs", {
      "filter[status]": "all",
      sort: "id",
      "fields[jobs]": "human-status,internal",
    });
    expect(jobs.json.data.map(({ attributes }: { attributes: object }) => attributes)).toEqual([
      { "human-status": "published", internal: false },
      { "human-status": "unlisted", internal: false },
      { "human-status": "draft", internal: false },
    ]);
    for (const { id } of jobs.json.data) {
      const stages = await account.get("/stages", { "filter[job]": id, sort: "row-order" });
      const kinds = stages.json.data.map(({ attributes }: { attributes: Record<string, unknown> }) => [
        attributes["name"],
        attributes["legacy-stage-type-name"],
      ]);
      expect(kinds).toEqual([
        ["Inbox", "Inbox"],
        ["Interview", "In process"],
        ["Hired", "Hired"],
      ]);
    }
  });

  it.each([
    ["/users", 2],
    ["/departments", 2],
    ["/locations", 2],
    ["/custom-fields", 3],
    ["/custom-field-values", 0],
    ["/uploads", 0],
    ["/notes", 0],
    ["/job-applications", 0],
  ])("makes at %s %i", async (path, count) => {
    const account = await openAccount();
    expect((await account.get(path)).json.data).toHaveLength(count);
  });

  it("makes fields of three types", async () => {
    const account = await openAccount();
    const { json } = await account.get("/custom-fields");
    expect(
      json.data.map(({ attributes }: { attributes: Record<string, unknown> }) => attributes["field-type"]),
    ).toEqual(["CustomField::Text", "CustomField::Url", "CustomField::Checkbox"]);
  });
});
