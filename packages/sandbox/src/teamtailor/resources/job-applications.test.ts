import { describe, expect, it } from "vitest";
import { details, idsOf, type Links, type OpenAccount, openAccount } from "../../testing/open-account.ts";
import type { Reply } from "../../testing/open-sandbox.ts";

const [INBOX, INTERVIEW, OF_ANOTHER_JOB] = ["88101", "88102", "88105"];
const ID = "554031";

function apply(account: OpenAccount, attributes: Record<string, unknown> = {}, links: Links = {}): Promise<Reply> {
  return account.post("job-applications", attributes, {
    candidate: ["candidates", account.id],
    job: ["jobs", "7301"],
    ...links,
  });
}

const stageOf = async (account: OpenAccount): Promise<string> =>
  (await account.get(`/job-applications/${ID}`, { include: "stage" })).json.data.relationships.stage.data.id;

describe("jobApplications", () => {
  it("start in the inbox of their job, whatever its status", async () => {
    const account = await openAccount();
    const letter = { "cover-letter": "Hello", "referring-url": "https://a.example.com", "send-default-reply": true };
    const created = await apply(account, letter);
    expect(created.status).toBe(201);
    expect(created.headers.get("location")).toBe(created.json.data.links.self);
    const at = "2026-03-02T10:15:27.300+01:00";
    expect(created.json.data.attributes).toEqual({
      "cover-letter": "Hello",
      "created-at": at,
      "referring-site": null,
      "referring-url": "https://a.example.com",
      "rejected-at": null,
      sourced: false,
      "updated-at": at,
      "row-order": 0,
      "changed-stage-at": at,
      match: null,
    });
    expect(await stageOf(account)).toBe(INBOX);
    const draft = await apply(account, { sourced: true }, { job: ["jobs", "7303"] });
    const shown = await account.get(`/job-applications/${draft.json.data.id}`, { include: "stage,reject-reason,job" });
    expect(shown.json.data.attributes.sourced).toBe(true);
    expect(shown.json.data.relationships).toMatchObject({
      stage: { data: { type: "stages", id: "88107" } },
      "reject-reason": { data: null },
      job: { data: { type: "jobs", id: "7303" } },
    });
  });

  it.each<[string, Links, string[]]>([
    ["an unknown candidate", { candidate: ["candidates", "1"] }, ["candidate - must exist"]],
    ["an unknown job", { job: ["jobs", "1"] }, ["job - must exist"]],
    ["neither", { candidate: null, job: null }, ["candidate - must exist", "job - must exist"]],
  ])("refuse %s", async (_name, links, want) => {
    expect(details(await apply(await openAccount(), {}, links))).toEqual([422, want]);
  });

  it("refuse the same candidate and job twice", async () => {
    const account = await openAccount();
    await apply(account);
    const reply = await apply(account);
    expect(details(reply)).toEqual([422, ["candidate - has already been taken"]]);
    expect(reply.json.errors[0].source).toEqual({ pointer: "/data/relationships/candidate" });
    expect(details(await apply(account, { "reject-reason": "x" }))).toEqual([400, ["reject-reason is not allowed."]]);
  });

  it("move to another stage of their job, and say when", async () => {
    const account = await openAccount();
    await apply(account);
    const move = async (id: string): Promise<string> => {
      account.clock.turn(1000);
      const reply = await account.patch("job-applications", ID, {}, { stage: ["stages", id] });
      expect(reply.status).toBe(200);
      return reply.json.data.attributes["changed-stage-at"];
    };
    expect(await move(INBOX)).toBe("2026-03-02T10:15:27.300+01:00");
    expect(await move(INTERVIEW)).toBe("2026-03-02T10:15:29.300+01:00");
    expect(await move(INTERVIEW)).toBe("2026-03-02T10:15:29.300+01:00");
    expect(await stageOf(account)).toBe(INTERVIEW);
    const counts = async (): Promise<number[]> =>
      (await account.get("/stages", { "filter[job]": "7301" })).json.data.flatMap(
        ({ attributes }: { attributes: Record<string, number> }) => [
          attributes["active-job-applications-count"],
          attributes["rejected-job-applications-count"],
        ],
      );
    expect(await counts()).toEqual([0, 0, 1, 0, 0, 0]);
    await account.patch("job-applications", ID, { "rejected-at": "2026-03-02T09:00:00Z" });
    expect(await counts()).toEqual([0, 0, 0, 1, 0, 0]);
  });

  it("take another letter, a rejection, and take it back", async () => {
    const account = await openAccount();
    await apply(account, { "cover-letter": "a" });
    const change = async (attributes: Record<string, unknown>): Promise<unknown[]> => {
      const reply = await account.patch("job-applications", ID, attributes);
      expect(reply.status).toBe(200);
      return [reply.json.data.attributes["cover-letter"], reply.json.data.attributes["rejected-at"]];
    };
    const rejected = "2026-03-01T10:00:00.000+01:00";
    expect(await change({ "rejected-at": "2026-03-01T09:00:00Z" })).toEqual(["a", rejected]);
    expect(await change({ "cover-letter": "b" })).toEqual(["b", rejected]);
    expect(await change({ "cover-letter": null, "rejected-at": null })).toEqual([null, null]);
  });

  it.each<[string, Record<string, unknown>, Links, number, string]>([
    ["a stage of another job", {}, { stage: ["stages", OF_ANOTHER_JOB ?? ""] }, 422, "stage - is invalid"],
    ["an unknown stage", {}, { stage: ["stages", "1"] }, 422, "stage - is invalid"],
    ["no stage", {}, { stage: null }, 422, "stage - is invalid"],
    ["no date", { "rejected-at": "yesterday" }, {}, 422, "rejected-at - is invalid"],
    ["another job", {}, { job: ["jobs", "7302"] }, 400, "job is not allowed."],
    ["sourced", { sourced: true }, {}, 400, "sourced is not allowed."],
  ])("refuse to be changed with %s", async (_name, attributes, links, status, want) => {
    const account = await openAccount();
    await apply(account);
    expect(details(await account.patch("job-applications", ID, attributes, links))).toEqual([status, [want]]);
    expect(await stageOf(account)).toBe(INBOX);
  });

  it.each([
    [{ "filter[job]": "7301" }, ["a"]],
    [{ "filter[job]": "7301,7302" }, ["a", "b"]],
    [{ "filter[stage]": "88101,88104" }, ["a", "b"]],
    [{ "filter[stage-type]": "Inbox" }, ["a", "b"]],
    [{ "filter[stage-type]": "Hired" }, ["c"]],
    [{ "filter[changed-stage-at][from]": "2026-03-02T09:15:28Z" }, ["c"]],
    [{ "filter[created-at][to]": "2026-03-02T09:15:28Z", sort: "-cover-letter" }, ["c", "b", "a"]],
  ])("are found with %o: %o", async (query, want) => {
    const account = await openAccount();
    const other = account.people.addCandidate({ email: "other@example.com" });
    await apply(account, { "cover-letter": "a" });
    await apply(account, { "cover-letter": "b" }, { job: ["jobs", "7302"] });
    const last = await apply(
      account,
      { "cover-letter": "c" },
      { candidate: ["candidates", other.id], job: ["jobs", "7303"] },
    );
    account.clock.turn(1000);
    await account.patch("job-applications", last.json.data.id, {}, { stage: ["stages", "88109"] });
    const { json } = await account.get("/job-applications", query);
    expect(
      json.data.map(({ attributes }: { attributes: Record<string, string> }) => attributes["cover-letter"]),
    ).toEqual(want);
    expect(idsOf(await account.get("/job-applications", { "filter[candidate]": `${other.id},x` }))).toEqual(["554033"]);
  });

  it("refuse another stage type", async () => {
    const account = await openAccount();
    const reply = await account.get("/job-applications", { "filter[stage-type]": "Offer" });
    expect(details(reply)).toEqual([400, ["Offer is not a valid value for stage-type."]]);
  });
});
