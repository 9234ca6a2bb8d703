import type { Candidate } from "@push-profile/teamtailor-client";
import { ServiceError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { createPusher } from "../pusher.ts";
import { scriptedTeamtailor } from "../testing/scripted-teamtailor.ts";

const ada: Candidate = { id: "7", type: "candidates", attributes: { email: "ada@example.com" } };
const missing = new ServiceError("teamtailor", { code: "not_found", message: "m", status: 404 });
const profile = { key: "k", info: { first_name: "Ada", email: "ada@example.com" } };

describe("confirmGone", () => {
  it.each([
    ["nobody: gone", [], { status: "gone", reason: "gone", candidateId: "7" }],
    ["the same: not gone, but to be tried again", [ada], { code: "bad_response", retryable: true }],
    ["another: not gone either", [{ ...ada, id: "8" }], { code: "conflict", retryable: true }],
  ])("an update found nobody by id, and by e-mail there is %s", async (_, found, want) => {
    const { client, calls } = scriptedTeamtailor({ find: [[ada], found], update: [missing] });
    const outcome = await createPusher({ teamtailor: client }).push(profile);
    expect("code" in want ? outcome.error : outcome).toMatchObject(want);
    expect(calls.map(([name]) => name)).toEqual(["find", "update", "find"]);
  });
});
