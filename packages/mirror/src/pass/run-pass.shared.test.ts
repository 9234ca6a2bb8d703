import { afterEach, describe, expect, it } from "vitest";
import { add, MINUTE } from "../testing/add-people.ts";
import { openWorkshop, type Workshop } from "../testing/workshop.ts";

let shop: Workshop | null = null;
afterEach(async () => {
  await shop?.close();
  shop = null;
});

describe("two profiles of one person", () => {
  it.each([1, 4])(
    "in one source, pushed %i at a time over ten passes: one candidate, no flip-flop",
    async (concurrency) => {
      const opened = await openWorkshop({ profiles: 0, strangers: 0 });
      shop = opened;
      opened.settings = { ...opened.settings, concurrency };
      const both = ["Ada", "Augusta"].map((first_name) =>
        add(opened, "ada", { info: { first_name, last_name: "Example", email: "ada@example.com" } }),
      );
      await opened.passInTime();
      expect(opened.sandbox.people.candidates()).toHaveLength(1);
      const seen = new Set<unknown>();
      for (let n = 0; n < 10; n++) {
        opened.wait(6 * MINUTE);
        for (const key of both) opened.sandbox.people.editProfile(key, {});
        await opened.passInTime();
        seen.add(opened.sandbox.people.candidates()[0]?.attributes["first-name"]);
      }
      expect([...seen]).toHaveLength(1);
      expect(opened.requests().filter((what) => what.startsWith("PATCH"))).toHaveLength(0);
      expect(await opened.counts()).toMatchObject({ people: { synced: 2 }, backlog: 0 });
    },
  );
});

describe("a recruiter's edit", () => {
  it("of what HrFlow changed too is a conflict: Teamtailor's stays, and it is told once", async () => {
    const opened = await openWorkshop({ profiles: 0, strangers: 0 });
    shop = opened;
    const key = add(opened, "ada", { info: { first_name: "Ada", email: "ada@example.com", phone: "+46 8 1" } });
    await opened.pass();
    const [candidate] = opened.sandbox.people.candidates();
    opened.sandbox.people.editCandidate(candidate?.id ?? "", { phone: "+46 8 2" });
    opened.wait(MINUTE);
    opened.sandbox.people.editProfile(key, { info: { phone: "+46 8 3" } });
    expect(await opened.pass()).toMatchObject({ unchanged: 1 });
    expect(await opened.person(key)).toMatchObject({
      status: "conflict",
      conflicts: ["phone"],
      kept: [{ name: "phone", reason: "changed on both sides" }],
    });
    expect(opened.sandbox.people.candidates()[0]?.attributes.phone).toBe("+46 8 2");
  });
});
