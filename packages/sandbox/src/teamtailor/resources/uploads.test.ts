import { describe, expect, it } from "vitest";
import { details, idsOf, type Links, openAccount } from "../../testing/open-account.ts";

const URL = "https://files.example.com/mira/my%20certificate.pdf?x=1";

describe("uploads", () => {
  it("are created, shown and listed, with a signed URL that is new at each read", async () => {
    const account = await openAccount();
    const candidate = ["candidates", Number(account.id)] as const;
    const created = await account.post("uploads", { url: URL }, { candidate });
    expect(created.status).toBe(201);
    const { id, attributes, links, relationships } = created.json.data;
    expect(created.headers.get("location")).toBe(links.self);
    expect(attributes).toEqual({
      url: expect.stringMatching(/^https:\/\/files\.example\.com\/uploads\/[0-9a-f]{40}\.pdf\?.*Signature=/),
      "file-name": "my certificate.pdf",
      internal: false,
      "created-at": "2026-03-02T10:15:27.300+01:00",
      "updated-at": "2026-03-02T10:15:27.300+01:00",
    });
    expect(Object.keys(relationships)).toEqual(["candidate", "job", "answer"]);
    const [shown] = [(await account.get(`/uploads/${id}`)).json.data];
    expect(shown.attributes.url).not.toBe(attributes.url);
    expect(idsOf(await account.get("/uploads"))).toEqual([id]);
  });

  it("take a name and a job, and are found by the job", async () => {
    const account = await openAccount();
    const candidate = ["candidates", account.id] as const;
    const first = await account.post(
      "uploads",
      { url: URL, "file-name": "a.zip" },
      { candidate, job: ["jobs", "7303"] },
    );
    await account.post("uploads", { url: URL }, { candidate });
    expect(first.json.data.attributes["file-name"]).toBe("a.zip");
    const list = await account.get("/uploads", { "filter[job]": "7301,7303", include: "job,candidate" });
    expect(idsOf(list)).toEqual([first.json.data.id]);
    expect(list.json.included.map(({ type, id }: Record<string, string>) => [type, id])).toEqual([
      ["jobs", "7303"],
      ["candidates", account.id],
    ]);
    expect(idsOf(await account.get("/uploads", { sort: "-id" }))).toEqual(["90211", "90210"]);
  });

  it.each<[string, Record<string, unknown>, Links, string[]]>([
    ["no URL", {}, {}, ["url - can't be blank"]],
    ["a blank URL", { url: " " }, {}, ["url - can't be blank"]],
    ["a URL that cannot be fetched", { url: "https://expired.invalid/a.pdf" }, {}, ["url - is invalid"]],
    ["a file that was handed over", { url: "transient:/abc" }, {}, ["url - is invalid"]],
    ["no candidate", { url: URL }, { candidate: null }, ["candidate - must exist"]],
    ["another candidate", { url: URL }, { candidate: ["candidates", "999"] }, ["candidate - must exist"]],
    ["another job", { url: URL }, { job: ["jobs", "x"] }, ["job - must exist"]],
    [
      "everything",
      {},
      { candidate: null, job: ["jobs", "1"] },
      ["url - can't be blank", "candidate - must exist", "job - must exist"],
    ],
  ])("refuse %s", async (_name, attributes, links, want) => {
    const account = await openAccount();
    const reply = await account.post("uploads", attributes, { candidate: ["candidates", account.id], ...links });
    expect(details(reply)).toEqual([422, want]);
    expect(idsOf(await account.get("/uploads"))).toEqual([]);
  });

  it("refuse a file handed over, even where it counts and everything can be fetched", async () => {
    const account = await openAccount({ teamtailor: { canFetch: () => true } });
    const body = new FormData();
    body.set("file", new File(["x"], "a.pdf"));
    const { uri } = (await account.tt("POST", "/files", { body })).json;
    const reply = await account.post("uploads", { url: uri }, { candidate: ["candidates", account.id] });
    expect(details(reply)).toEqual([422, ["url - is invalid"]]);
  });
});
