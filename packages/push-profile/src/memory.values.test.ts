import type { Profile } from "@push-profile/hrflow-client";
import { describe, expect, it } from "vitest";
import { openRemembering } from "./testing/remembering.ts";

const email = "ada@example.com";

function ada(info: object = {}, more: Partial<Profile> = {}): Profile {
  return { key: "ada", ...more, info: { first_name: "Ada", email, ...info } };
}

const tags = (...names: string[]): Partial<Profile> => ({ tags: names.map((name) => ({ name, value: null })) });

describe("a push that remembers, value by value", () => {
  it("an unchanged profile costs no request, in a dry run neither", async () => {
    const { push, asked, memory } = await openRemembering();
    const { candidateId } = await push(ada());
    asked();
    const want = { status: "unchanged", candidateId, changed: [], requests: { hrflow: 0, teamtailor: 0 } };
    expect(await push(ada())).toMatchObject(want);
    expect(await push(ada(), {}, { dryRun: true })).toMatchObject(want);
    expect(asked()).toEqual([]);
    expect(memory.claimed()).toBe(0);
  });

  it("what changed in HrFlow alone is written, by the remembered id", async () => {
    const { push, asked, written } = await openRemembering();
    const { candidateId } = await push(ada({ phone: "1" }));
    asked();
    written();
    expect(await push(ada({ phone: "2" }))).toMatchObject({ status: "updated", changed: ["phone"] });
    expect(asked()).toEqual([`GET /candidates/${candidateId}`, `PATCH /candidates/${candidateId}`]);
    expect(written()).toEqual([{ phone: "2" }]);
  });

  it("a recruiter's edit stays, and a conflict is listed once for each of HrFlow's values", async () => {
    const { sandbox, push, written } = await openRemembering();
    const { candidateId } = await push(ada({ phone: "1", summary: "x" }));
    sandbox.people.editCandidate(String(candidateId), { phone: "99" });
    const outcomes = [];
    for (const given of [{ phone: "1", summary: "y" }, { phone: "2" }, { phone: "2", summary: "z" }, { phone: "3" }]) {
      const { changed, kept, conflicts } = await push(ada(given));
      outcomes.push({ changed, kept, conflicts });
    }
    expect(outcomes).toEqual([
      { changed: ["pitch"], kept: ["phone"], conflicts: [] },
      { changed: [], kept: ["phone"], conflicts: ["phone"] },
      { changed: ["pitch"], kept: ["phone"], conflicts: [] },
      { changed: [], kept: ["phone"], conflicts: ["phone"] },
    ]);
    expect(written().slice(1)).toEqual([{ pitch: "y" }, { pitch: "z" }]);
  });

  it("where HrFlow's word counts, the conflict is written and listed", async () => {
    const { sandbox, push, memory } = await openRemembering();
    const { candidateId } = await push(ada({ phone: "1" }));
    sandbox.people.editCandidate(String(candidateId), { phone: "99" });
    const outcome = await push(ada({ phone: "2" }), { onConflict: "hrflow" });
    expect(outcome).toMatchObject({ changed: ["phone"], kept: [], conflicts: ["phone"] });
    expect(memory.left("ada")?.conflicts).toEqual(["phone"]);
  });

  it.each([
    { existing: "overwrite", first: { phone: "1" } },
    { existing: "fill", first: {} },
  ] as const)("an open conflict is decided where HrFlow's word counts now, after $existing", async (given) => {
    const { existing, first } = given;
    const { sandbox, push, memory, asked } = await openRemembering();
    if (existing === "fill") sandbox.people.addCandidate({ email, "first-name": "Ada", phone: "99" });
    const { candidateId } = await push(ada({ phone: "1", ...first }), { existing });
    sandbox.people.editCandidate(String(candidateId), { phone: "99" });
    expect(await push(ada({ phone: "2" }), { existing })).toMatchObject({ kept: ["phone"], conflicts: ["phone"] });
    asked();
    expect(await push(ada({ phone: "2" }), { existing })).toMatchObject({ status: "unchanged" });
    expect(asked()).toEqual([]);
    const decided = await push(ada({ phone: "2" }), { existing, onConflict: "hrflow" });
    expect(decided).toMatchObject({ status: "updated", changed: ["phone"], kept: [], conflicts: ["phone"] });
    expect(sandbox.people.candidates()[0]?.attributes.phone).toBe("2");
    expect(memory.traces(String(candidateId))?.fields.phone?.theirs).toBeUndefined();
    asked();
    expect(await push(ada({ phone: "2" }), { existing, onConflict: "hrflow" })).toMatchObject({ status: "unchanged" });
    expect(asked()).toEqual([]);
  });

  it("a recruiter's edit that was no conflict stays where HrFlow's word counts", async () => {
    const { sandbox, push } = await openRemembering();
    const { candidateId } = await push(ada({ phone: "1" }));
    sandbox.people.editCandidate(String(candidateId), { phone: "99" });
    const edit = ada({ phone: "1", summary: "x" });
    expect(await push(edit, { onConflict: "hrflow" })).toMatchObject({ changed: ["pitch"], kept: ["phone"] });
  });

  it("a value that a recruiter took away stays away", async () => {
    const { sandbox, push } = await openRemembering();
    const { candidateId } = await push(ada({ phone: "1" }));
    sandbox.people.editCandidate(String(candidateId), { phone: "" });
    expect(await push(ada({ phone: "1", summary: "x" }))).toMatchObject({ changed: ["pitch"], kept: ["phone"] });
  });

  it("what a recruiter typed where HrFlow had nothing is a conflict once HrFlow has something", async () => {
    const { sandbox, push } = await openRemembering();
    const { candidateId } = await push(ada());
    sandbox.people.editCandidate(String(candidateId), { phone: "99" });
    expect(await push(ada({ phone: "1" }))).toMatchObject({ changed: [], conflicts: ["phone"] });
  });

  it("what HrFlow has no more stays, and a recruiter's edit of it is still seen later", async () => {
    const { sandbox, push } = await openRemembering();
    const { candidateId } = await push(ada({ phone: "1" }));
    sandbox.people.editCandidate(String(candidateId), { phone: "99" });
    expect(await push(ada())).toMatchObject({ changed: [], kept: [], conflicts: [] });
    expect(await push(ada({ phone: "1", summary: "x" }))).toMatchObject({ changed: ["pitch"], kept: ["phone"] });
    expect(await push(ada({ phone: "2" }))).toMatchObject({ changed: [], conflicts: ["phone"] });
  });

  it("a first contact that keeps makes the attribute Teamtailor's: later values are conflicts", async () => {
    const { sandbox, push } = await openRemembering();
    sandbox.people.addCandidate({ email, "first-name": "Ada", phone: "99" });
    const fill = { existing: "fill" } as const;
    expect(await push(ada({ phone: "1" }), fill)).toMatchObject({
      status: "unchanged",
      kept: ["phone"],
      conflicts: [],
    });
    expect(await push(ada({ phone: "1", summary: "x" }), fill)).toMatchObject({ changed: ["pitch"], conflicts: [] });
    expect(await push(ada({ phone: "2" }), fill)).toMatchObject({ changed: [], conflicts: ["phone"] });
  });

  it("a first contact that skips is not undone by itself, but by a rule", async () => {
    const { sandbox, push, asked } = await openRemembering();
    sandbox.people.addCandidate({ email, "first-name": "Ada", phone: "99" });
    const skip = { existing: "skip" } as const;
    expect(await push(ada({ phone: "1" }), skip)).toMatchObject({ status: "skipped", reason: "existing" });
    asked();
    expect(await push(ada({ phone: "1" }), skip)).toMatchObject({ status: "skipped", reason: "existing" });
    expect(asked()).toEqual([]);
    expect(await push(ada({ phone: "1" }))).toMatchObject({ status: "updated", changed: ["phone"] });
    expect(await push(ada({ phone: "2" }), skip)).toMatchObject({ status: "updated", changed: ["phone"] });
  });

  it("values that the service writes in its own way are not written again", async () => {
    const { push } = await openRemembering({ teamtailor: { normalises: true } });
    await push(ada({ phone: "+33 (6) 1" }, tags("Remote")));
    const again = await push(ada({ phone: "+33 (6) 1", summary: "x" }, tags("Remote")));
    expect(again).toMatchObject({ changed: ["pitch"], kept: [], conflicts: [] });
  });

  it("tags merge one by one", async () => {
    const { sandbox, push } = await openRemembering();
    const { candidateId } = await push(ada({}, tags("a", "b")));
    const current = (): readonly string[] => sandbox.people.candidates()[0]?.attributes.tags ?? [];
    sandbox.people.editCandidate(String(candidateId), { tags: ["A", "star"] });
    expect(await push(ada({}, tags("a", "b", "c")))).toMatchObject({ changed: ["tags"] });
    expect(current()).toEqual(["A", "star", "c"]);
    await push(ada({}, tags("b")));
    expect(current()).toEqual(["star"]);
  });
});
