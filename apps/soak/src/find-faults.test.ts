import { afterEach, describe, expect, it } from "vitest";
import { compareAccount, findFaults, isFlawless } from "./find-faults.ts";
import { candidateOf } from "./person.ts";
import { SYNC, startProgram } from "./program.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
afterEach(() => world.close());

/** Two people who stand in Teamtailor as they should. */
async function goodWorld(): Promise<World> {
  world = await openWorld({ people: 2, strangers: 1 });
  for (const somebody of world.people) world.sandbox.people.addCandidate(candidateOf(somebody));
  return world;
}

describe("compareAccount", () => {
  it("finds nothing where everybody stands there once, whatever the order of tags", async () => {
    const { sandbox } = await goodWorld();
    const [, candidate] = sandbox.people.candidates();
    sandbox.people.editCandidate(candidate?.id ?? "", { tags: candidate?.attributes.tags.toReversed() ?? [] });
    expect(compareAccount(world)).toEqual({ duplicates: [], lost: [] });
  });

  it("finds somebody twice, incomplete, not at all, and whom nobody is", async () => {
    const { sandbox, people } = await goodWorld();
    const [, first, second] = sandbox.people.candidates();
    if (people[0] !== undefined) sandbox.people.addCandidate(candidateOf(people[0]));
    sandbox.people.editCandidate(second?.id ?? "", { phone: null });
    expect(compareAccount(world)).toEqual({ duplicates: ["person 0: 2 times"], lost: ["person 1: phone"] });
    sandbox.people.removeCandidate(first?.id ?? "");
    sandbox.people.removeCandidate(second?.id ?? "");
    expect(compareAccount(world).lost).toEqual(["person 1: not there"]);
    sandbox.people.addCandidate({ "first-name": "Nobody" });
    sandbox.people.addCandidate({ "first-name": "Nobody" });
    expect(compareAccount(world).duplicates).toEqual(["1 candidates that nobody is"]);
  });
});

describe("findFaults", () => {
  it("finds what the ledger still owes", async () => {
    world = await openWorld({ people: 3 });
    await startProgram([...SYNC, "--limit", "2"], world.env).done;
    const faults = await findFaults(world);
    expect(faults.lost).toHaveLength(1);
    expect(faults.ledger).toEqual(["1 people are due", "2 of 3 people are synced"]);
    expect(isFlawless(faults)).toBe(false);
    await startProgram(SYNC, world.env).done;
    expect(isFlawless(await findFaults(world))).toBe(true);
  });
});
