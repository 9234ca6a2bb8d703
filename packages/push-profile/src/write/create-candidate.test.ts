import type { Candidate } from "@push-profile/teamtailor-client";
import { ServiceError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import type { Filled } from "../attributes.ts";
import type { Warning } from "../outcome.ts";
import { instantClock } from "../testing/instant-clock.ts";
import { type Script, scriptedTeamtailor } from "../testing/scripted-teamtailor.ts";
import { createCandidate } from "./create-candidate.ts";

const sent = {
  email: "ada@example.com",
  resume: "https://files.example.com/r",
  picture: "https://files.example.com/p",
};
const ada: Candidate = { id: "7", type: "candidates", attributes: { email: sent.email } };
const lost = new ServiceError("teamtailor", { code: "timeout", message: "m", retryable: true, ambiguous: true });
const turnedAway = new ServiceError("teamtailor", { code: "rate_limited", message: "m", status: 429, retryable: true });
const down = new ServiceError("teamtailor", { code: "unavailable", message: "m", retryable: true });
const taken = new ServiceError("teamtailor", {
  code: "validation",
  message: "m",
  status: 422,
  field: "email",
  reason: "taken",
});
const refused = (field: string, reason = "invalid") =>
  new ServiceError("teamtailor", { code: "validation", message: "m", status: 422, field, reason });

async function run(script: Script, more: Filled = {}) {
  const { client, calls } = scriptedTeamtailor(script);
  const clock = instantClock();
  const warnings: Warning[] = [];
  const looker = { teamtailor: client, clock, call: {}, timeoutMs: 1000 };
  const result = await createCandidate({ ...sent, ...more }, looker, warnings).catch((error: unknown) => error);
  return {
    result,
    calls: calls.map(([name]) => name),
    attributes: calls.map(([, given]) => given),
    slept: clock.slept,
    warnings,
  };
}

describe("createCandidate", () => {
  it("accepted at once: one POST and nothing else", async () => {
    expect(await run({ create: [ada] })).toMatchObject({
      result: { kind: "created", sent },
      calls: ["create"],
      warnings: [],
    });
  });

  it("an answer lost after the save: looks 2 s later and finds", async () => {
    expect(await run({ create: [lost], find: [[ada]] })).toMatchObject({
      result: { kind: "found", candidates: [ada], lost: sent },
      calls: ["create", "find"],
      slept: [2000],
    });
  });

  it("an answer lost after a slow save: looks again 10 s later and finds", async () => {
    expect(await run({ create: [lost], find: [[], [ada]] })).toMatchObject({
      result: { kind: "found", lost: sent },
      calls: ["create", "find", "find"],
      slept: [2000, 10_000],
    });
  });

  it("an answer lost before the save: a second POST only after both looks", async () => {
    expect(await run({ create: [lost, ada], find: [[], []] })).toMatchObject({
      result: { kind: "created" },
      calls: ["create", "find", "find", "create"],
    });
  });

  it("two answers lost: no third POST", async () => {
    expect(await run({ create: [lost, lost], find: [[], [], [], []] })).toMatchObject({
      result: lost,
      calls: ["create", "find", "find", "create", "find", "find"],
    });
  });

  it("a look that fails is followed by the next", async () => {
    expect(await run({ create: [lost], find: [down, [ada]] })).toMatchObject({
      result: { kind: "found" },
      slept: [2000, 10_000],
    });
  });

  it("no look succeeds: no POST follows, although nothing was found", async () => {
    expect(await run({ create: [lost], find: [[], down] })).toMatchObject({
      result: down,
      calls: ["create", "find", "find"],
    });
  });

  it("turned away by the rate limit: one look without a wait, then again", async () => {
    expect(await run({ create: [turnedAway, ada], find: [[]] })).toMatchObject({
      result: { kind: "created" },
      calls: ["create", "find", "create"],
      slept: [0],
    });
  });

  it("a second writer was faster: finds that one, and claims no lost POST", async () => {
    expect(await run({ create: [taken], find: [[ada]] })).toMatchObject({
      result: { kind: "found", candidates: [ada], lost: null },
      calls: ["create", "find"],
    });
  });

  it("lost, then taken: the lost POST had been saved", async () => {
    expect(await run({ create: [lost, taken], find: [[], [], [ada]] })).toMatchObject({
      result: { kind: "found", lost: sent },
    });
  });

  it("taken by somebody nobody can see: a conflict, after three looks", async () => {
    expect(await run({ create: [taken], find: [[], [], []] })).toMatchObject({
      result: { code: "conflict", field: "email", retryable: true },
    });
  });

  it("files that are refused are left out one by one, with a warning each", async () => {
    const { result, attributes, warnings } = await run({ create: [refused("resume"), refused("picture"), ada] });
    expect(result).toMatchObject({ kind: "created", sent: { email: sent.email } });
    expect(attributes).toEqual([sent, { email: sent.email, picture: sent.picture }, { email: sent.email }]);
    expect(warnings).toEqual(["resume-refused", "picture-refused"]);
  });

  it("a final refusal is thrown as it is", async () => {
    const final = refused("first-name");
    expect(await run({ create: [final] })).toMatchObject({ result: final, calls: ["create"] });
  });

  it.each(["email", "sourced"])("%s that is refused is not left out", async (field) => {
    const final = refused(field, "not_allowed");
    expect(await run({ create: [final] }, { sourced: true })).toMatchObject({ result: final, calls: ["create"] });
  });

  it("turned away four times, then accepted", async () => {
    const create = [turnedAway, turnedAway, turnedAway, turnedAway, ada];
    expect(await run({ create, find: [[], [], [], []] })).toMatchObject({ result: { kind: "created" } });
  });

  it("turned away five times: the refusal stands", async () => {
    const create = [turnedAway, turnedAway, turnedAway, turnedAway, turnedAway];
    expect(await run({ create, find: [[], [], [], [], []] })).toMatchObject({ result: turnedAway });
  });

  it("an answer that cannot be read is looked behind, but nothing is sent again", async () => {
    const detour = new ServiceError("teamtailor", { code: "bad_response", message: "m", ambiguous: true });
    expect(await run({ create: [detour], find: [[ada]] })).toMatchObject({ result: { kind: "found", lost: sent } });
    expect(await run({ create: [detour], find: [[], []] })).toMatchObject({
      result: detour,
      calls: ["create", "find", "find"],
    });
  });
});
