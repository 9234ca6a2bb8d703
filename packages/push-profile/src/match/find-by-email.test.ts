import type { Candidate } from "@push-profile/teamtailor-client";
import { createTeamtailorClient } from "@push-profile/teamtailor-client";
import { describe, expect, it } from "vitest";
import type { Indexed } from "../memory/memory.ts";
import { createMapMemory } from "../testing/map-memory.ts";
import { openSandbox } from "../testing/open-sandbox.ts";
import { findByEmail } from "./find-by-email.ts";

const email = "ada@example.com";

async function run(index: (there: Candidate) => Indexed[] | null, change: { email?: string; gone?: true } = {}) {
  const { sandbox } = await openSandbox();
  const there = sandbox.people.addCandidate({ email });
  if (change.email) sandbox.people.editCandidate(there.id, { email: change.email });
  if (change.gone) sandbox.people.removeCandidate(there.id);
  const asked: string[] = [];
  const memory = createMapMemory();
  const indexed = index({ id: there.id, type: "candidates", attributes: { email } });
  const teamtailor = createTeamtailorClient(sandbox.teamtailor);
  const find = async (name: string): Promise<Indexed[] | null> => {
    asked.push(name);
    return indexed;
  };
  const found = await findByEmail(" Ada@Example.com", teamtailor, { ...memory, find }, {});
  expect(asked).toEqual([memory.fingerprint(email)]);
  const isFound = found.length === 1 && found[0]?.id === there.id;
  return [isFound, sandbox.requests.map(({ path }) => path.replace(there.id, "id"))];
}

describe("findByEmail", () => {
  it.each<[string, Parameters<typeof run>, unknown]>([
    ["no index: the service is asked", [() => null], [true, ["/candidates"]]],
    ["nobody in the index: nobody is asked", [() => []], [false, []]],
    ["somebody seen just now: nobody is asked", [(candidate) => [{ id: candidate.id, candidate }]], [true, []]],
    ["somebody seen a while ago: is read by id", [({ id }) => [{ id, candidate: null }]], [true, ["/candidates/id"]]],
    [
      "somebody who is gone since: the service is asked",
      [({ id }) => [{ id, candidate: null }], { gone: true }],
      [false, ["/candidates/id", "/candidates"]],
    ],
    [
      "somebody with another e-mail now: the service is asked",
      [({ id }) => [{ id, candidate: null }], { email: "other@example.com" }],
      [false, ["/candidates/id", "/candidates"]],
    ],
  ])("%s", async (_, given, want) => {
    expect(await run(...given)).toEqual(want);
  });
});
