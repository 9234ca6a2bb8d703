import { describe, expect, it } from "vitest";
import { type OpenAccount, openAccount } from "../../testing/open-account.ts";
import type { Reply } from "../../testing/open-sandbox.ts";

const INCLUDE = "job-applications.stage,job-applications.candidate,custom-field-values.custom-field,locations,answers";

/** The candidate, with something of everything. */
async function withAll(): Promise<OpenAccount> {
  const account = await openAccount();
  const candidate = ["candidates", account.id] as const;
  await account.post("job-applications", {}, { candidate, job: ["jobs", "7301"] });
  await account.post("job-applications", {}, { candidate, job: ["jobs", "7302"] });
  const field = ["custom-fields", "312"] as const;
  await account.post("custom-field-values", { value: "rye" }, { "custom-field": field, owner: candidate });
  const body = { data: [{ type: "locations", id: "78" }] };
  await account.tt("POST", `/candidates/${account.id}/relationships/locations`, { body });
  return account;
}

const names = ({ json }: Reply): string[] =>
  json.included.map(({ type, id }: Record<string, string>) => `${type} ${id}`).sort();

describe("renderIncluded", () => {
  it("sends along what was asked for, level by level, each once and the answer's own not at all", async () => {
    const account = await withAll();
    for (const path of [`/candidates/${account.id}`, "/candidates"]) {
      expect(names(await account.get(path, { include: INCLUDE }))).toEqual([
        "custom-field-values 7781",
        "custom-fields 312",
        "job-applications 554031",
        "job-applications 554032",
        "locations 78",
        "stages 88101",
        "stages 88104",
      ]);
    }
  });

  it("puts linkage where something was included, on every level", async () => {
    const account = await withAll();
    const { json } = await account.get(`/candidates/${account.id}`, { include: INCLUDE });
    expect(json.data.relationships).toMatchObject({
      locations: { data: [{ type: "locations", id: "78" }] },
      answers: { data: [] },
    });
    expect(json.data.relationships.uploads).not.toHaveProperty("data");
    const application = json.included.find(({ id }: { id: string }) => id === "554032");
    expect(application.relationships).toMatchObject({
      stage: { data: { type: "stages", id: "88104" } },
      candidate: { data: { type: "candidates", id: account.id } },
    });
    expect(application.relationships.job).not.toHaveProperty("data");
  });

  it("is absent where nothing was asked for, and empty where nothing is", async () => {
    const account = await withAll();
    expect((await account.get("/candidates")).json).not.toHaveProperty("included");
    expect((await account.get("/candidates", { include: "uploads" })).json.included).toEqual([]);
  });
});
