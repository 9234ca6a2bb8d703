import { describe, expect, it } from "vitest";
import { openSandbox } from "../../testing/open-sandbox.ts";

const FAULTS = "POST /candidates: second-writer";

describe("applySecondWriter", () => {
  it("creates a candidate with the e-mail first, so that the create is refused", async () => {
    const sandbox = await openSandbox({ profiles: 0, strangers: 0, faults: FAULTS });
    const reply = await sandbox.create({ email: "Mira@example.com", phone: "1" });
    expect(reply.status).toBe(422);
    expect(reply.json.errors[0].detail).toBe("email - has already been taken");
    expect(sandbox.people.candidates()).toMatchObject([
      { attributes: { email: "mira@example.com", phone: "(070) 174 06 50", tags: ["second-writer"] } },
    ]);
    expect(sandbox.requests[0]?.faults).toEqual(["second-writer"]);
  });

  it.each([
    ["without an e-mail", { sourced: true }, 201],
    ["with an e-mail that is taken anyway", { email: "taken@example.com" }, 422],
    ["that is refused anyway", { email: "mira@example.com", age: 4 }, 400],
  ])("does not strike a create %s", async (_name, attributes, want) => {
    const sandbox = await openSandbox({ profiles: 0, strangers: 0, faults: FAULTS });
    sandbox.people.addCandidate({ email: "taken@example.com" });
    expect((await sandbox.create(attributes)).status).toBe(want);
    expect(sandbox.requests[0]?.faults).toEqual([]);
  });

  it("does not strike anything else", async () => {
    const sandbox = await openSandbox({ faults: "second-writer" });
    const { id } = sandbox.people.addCandidate({ email: "a@example.com" });
    await sandbox.update(id, { email: "b@example.com" });
    await sandbox.hr("GET", "/auth");
    expect(sandbox.requests.map(({ faults }) => faults)).toEqual([[], []]);
  });
});
