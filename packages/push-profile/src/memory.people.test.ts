import type { Profile } from "@push-profile/hrflow-client";
import { PushProfileError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import type { Memory } from "./memory/memory.ts";
import type { PusherOptions } from "./options.ts";
import { createMapMemory } from "./testing/map-memory.ts";
import { openSandbox } from "./testing/open-sandbox.ts";
import { openRemembering } from "./testing/remembering.ts";

const email = "ada@example.com";

function person(key: string, info: object = {}, tags: string[] = []): Profile {
  return { key, info: { first_name: "Ada", email, ...info }, tags: tags.map((name) => ({ name, value: null })) };
}

const GONE = { status: "gone", reason: "gone" };

describe("a push that remembers, person by person", () => {
  it.each([
    ["the key", { key: "ada" }, 0],
    ["the e-mail", { email: "Ada@Example.com" }, 1],
  ])("somebody who was forgotten by %s is asked of nobody and written down nowhere", async (_, names, recalls) => {
    const { push, memory, asked } = await openRemembering();
    memory.forget(names);
    const outcome = await push(person("ada"));
    expect(outcome).toMatchObject({ status: "skipped", reason: "forgotten", requests: { hrflow: 0, teamtailor: 0 } });
    expect(asked()).toEqual([]);
    expect(memory.calls.map(([name]) => name)).toEqual(["recall", "isForgotten"].slice(0, 1 + recalls));
  });

  it.each([{ email }, { key: "ada" }])(
    "somebody who is forgotten while they wait for their turn is not written: %o",
    async (names) => {
      const { push, memory, asked } = await openRemembering();
      const claim: Memory["claim"] = async (claims, signal) => {
        memory.forget(names);
        return memory.claim(claims, signal);
      };
      const outcome = await push(person("ada"), { memory: { ...memory, claim } });
      expect(outcome).toMatchObject({ status: "skipped", reason: "forgotten" });
      expect(asked()).toEqual([]);
    },
  );

  it("somebody who is forgotten is not read either", async () => {
    const { sandbox, pusherWith } = await openSandbox();
    const memory = createMapMemory();
    memory.forget({ key: "k" });
    const outcome = await pusherWith({ memory }).push({ key: "k", source: { key: sandbox.hrflow.sourceKey } });
    expect(outcome).toMatchObject({ status: "skipped", reason: "forgotten", requests: { hrflow: 0 } });
  });

  it("somebody whom the memory is not for is pushed as without one, but for being forgotten", async () => {
    const { push, memory, asked } = await openRemembering();
    const stranger = { memory: { ...memory, covers: () => false }, sourced: true };
    expect(await push({ key: "ada", info: { first_name: "Ada" } }, stranger)).toMatchObject({ reason: "no-email" });
    expect(await push(person("ada"), stranger)).toMatchObject({ status: "created" });
    expect(memory.calls.map(([name]) => name)).toEqual(["isForgotten"]);
    memory.forget({ email });
    asked();
    expect(await push(person("ada"), stranger)).toMatchObject({ reason: "forgotten" });
    expect(asked()).toEqual([]);
  });

  it("somebody deleted in Teamtailor is gone, costs nothing then, and comes back only on request", async () => {
    const { sandbox, push, asked } = await openRemembering();
    const { candidateId } = await push(person("ada"));
    sandbox.people.removeCandidate(String(candidateId));
    expect(await push(person("ada", { phone: "1" }))).toMatchObject({ ...GONE, candidateId });
    asked();
    expect(await push(person("ada", { phone: "1" }))).toMatchObject({ ...GONE, candidateId });
    expect(asked()).toEqual([]);
    expect(await push(person("ada", { phone: "2" }))).toMatchObject(GONE);
    const again = await push(person("ada", { phone: "2" }), { recreate: true });
    expect(again).toMatchObject({ status: "created" });
    expect(again.candidateId).not.toBe(candidateId);
    expect(await push(person("ada", { phone: "3" }))).toMatchObject({
      status: "updated",
      candidateId: again.candidateId,
    });
  });

  it("somebody gone who may not be created anew stays known", async () => {
    const { sandbox, push, memory } = await openRemembering();
    const { candidateId } = await push(person("ada"));
    sandbox.people.removeCandidate(String(candidateId));
    expect(await push(person("ada", { email: null }), { recreate: true })).toMatchObject({ reason: "no-email" });
    expect(memory.left("ada")).toMatchObject({ status: "skipped", candidateId });
  });

  it("somebody who is found by e-mail, but not by the id they are found under, is not gone", async () => {
    const { push } = await openRemembering({ faults: "GET /candidates/*: status 404" });
    await push(person("ada"));
    const outcome = await push(person("ada", { phone: "1" }));
    expect(outcome).toMatchObject({ status: "failed", error: { code: "bad_response", retryable: true } });
  });

  it("somebody whom another profile wrote since is read again before they are written", async () => {
    const { sandbox, push, memory, asked } = await openRemembering();
    await push(person("owner", { phone: "1" }));
    asked();
    const recallCandidate: Memory["recallCandidate"] = async (id, candidateId) => {
      sandbox.people.editCandidate(candidateId, { pitch: "theirs" });
      return memory.recallCandidate(id, candidateId);
    };
    const outcome = await push(person("other", { summary: "hers" }), { memory: { ...memory, recallCandidate } });
    expect(outcome).toMatchObject({ status: "unchanged", kept: ["pitch"] });
    expect(asked()).toEqual(["GET /candidates", `GET /candidates/${outcome.candidateId}`]);
  });

  it("somebody who was merged into another is adopted by e-mail", async () => {
    const { sandbox, push, memory } = await openRemembering();
    const { candidateId } = await push(person("ada"));
    sandbox.people.removeCandidate(String(candidateId));
    const other = sandbox.people.addCandidate({ email, "first-name": "Ada" });
    expect(await push(person("ada", { phone: "1" }))).toMatchObject({ status: "updated", candidateId: other.id });
    expect(memory.left("ada")).toMatchObject({ candidateId: other.id, matchedBy: "email" });
  });

  it("another e-mail in HrFlow is written to the remembered candidate", async () => {
    const { sandbox, push } = await openRemembering();
    const { candidateId } = await push(person("ada"));
    const moved = await push(person("ada", { email: "ada@example.org" }));
    expect(moved).toMatchObject({ status: "updated", changed: ["email"], candidateId });
    expect(sandbox.people.candidates()).toHaveLength(1);
  });

  it("somebody named by reference is remembered by the key that the reading tells", async () => {
    const { sandbox, pusherWith } = await openSandbox();
    const memory = createMapMemory();
    const { key } = sandbox.people.addProfile({ reference: "r", info: { first_name: "Ada", email } });
    const source = { key: sandbox.hrflow.sourceKey };
    const push = pusherWith({ memory }).push;
    expect(await push({ reference: "r", key: "another", source })).toMatchObject({ status: "created" });
    expect(memory.left(String(key))).toMatchObject({ status: "created" });
    expect(await push({ key, source })).toMatchObject({ status: "unchanged", requests: { hrflow: 1, teamtailor: 0 } });
    memory.forget({ key: String(key) });
    expect(await push({ reference: "r", source })).toMatchObject({ reason: "forgotten", requests: { teamtailor: 0 } });
  });

  it("a logic's word is remembered, and who they led to stays known", async () => {
    const { push, memory } = await openRemembering();
    const { candidateId } = await push(person("ada"));
    const refuse = (): boolean => false;
    const outcome = await push(person("ada"), { logics: [refuse] });
    expect(outcome).toMatchObject({ status: "skipped", reason: "logic:refuse", candidateId });
    expect(memory.left("ada")).toMatchObject({ desired: "", status: "skipped", candidateId });
    expect(memory.left("ada")?.email).toBe(memory.fingerprint(email));
    expect(await push(person("ada"))).toMatchObject({ status: "unchanged", candidateId });
  });

  it("two profiles of one candidate: the owner writes, the other fills and adds, and nothing goes back and forth", async () => {
    const { sandbox, push, written } = await openRemembering();
    await push(person("owner", { phone: "1" }, ["a"]));
    const other = await push(person("other", { first_name: "Augusta", summary: "hers" }, ["b"]));
    expect(other).toMatchObject({ changed: ["pitch", "tags"], kept: ["first-name"], warnings: ["shared-candidate"] });
    written();
    for (let round = 0; round < 10; round += 1) {
      await push(
        person(
          round % 2 ? "owner" : "other",
          round % 2 ? { phone: "1" } : { first_name: "Augusta", summary: "hers" },
          round % 2 ? ["a"] : ["b"],
        ),
      );
    }
    expect(written()).toEqual([]);
    for (let round = 0; round < 10; round += 1) {
      await push(person("owner", { phone: "1", urls: [`linkedin.com/in/${round}`] }, ["a"]));
      await push(person("other", { first_name: "Augusta", phone: `${round}`, summary: "hers" }, ["b"]));
    }
    expect(written().flatMap((values) => Object.keys(values))).toEqual(
      Array.from({ length: 10 }, () => "linkedin-url"),
    );
    expect(sandbox.people.candidates()).toMatchObject([
      { attributes: { "first-name": "Ada", phone: "1", pitch: "hers", tags: ["a", "b"] } },
    ]);
    await push(person("owner", { phone: "1" }, ["c"]));
    expect(sandbox.people.candidates()[0]?.attributes.tags).toEqual(["b", "c"]);
  });

  it("two people who shared an e-mail: who gets one of their own is matched anew, and the other keeps the candidate", async () => {
    const { sandbox, push, memory, asked } = await openRemembering();
    const { candidateId } = await push(person("ada"));
    await push(person("bob", { first_name: "Bob" }));
    asked();
    const bob = person("bob", { first_name: "Bob", email: "bob@example.com", phone: "1" });
    expect(await push(bob, {}, { dryRun: true })).toMatchObject({ status: "created" });
    expect(await push(bob)).toMatchObject({ status: "created", warnings: [] });
    expect(memory.left("bob")).toMatchObject({ candidateId: expect.not.stringMatching(String(candidateId)) });
    expect(sandbox.people.candidates()).toMatchObject([
      { id: candidateId, attributes: { "first-name": "Ada", email, phone: null } },
      { attributes: { "first-name": "Bob", email: "bob@example.com", phone: "1" } },
    ]);
    expect(await push({ ...bob, info: { ...bob.info, phone: "2" } })).toMatchObject({ changed: ["phone"] });
  });

  it("who parts from a shared candidate is brought to the one that has their new e-mail", async () => {
    const { sandbox, push } = await openRemembering();
    await push(person("ada"));
    await push(person("bob", { first_name: "Bob" }));
    const { id } = sandbox.people.addCandidate({ "first-name": "Bob", email: "bob@example.com" });
    const outcome = await push(person("bob", { first_name: "Bob", email: "bob@example.com", phone: "1" }));
    expect(outcome).toMatchObject({ status: "updated", candidateId: id, changed: ["phone"] });
  });

  it("two profiles of one person stay together where a recruiter changes the candidate's e-mail", async () => {
    const { sandbox, push } = await openRemembering();
    const { candidateId } = await push(person("ada"));
    await push(person("twin", { first_name: "Augusta" }));
    sandbox.people.editCandidate(String(candidateId), { email: "typed@example.com" });
    const outcome = await push(person("twin", { first_name: "Augusta", phone: "1" }));
    expect(outcome).toMatchObject({ candidateId, changed: ["phone"], kept: ["first-name", "email"] });
    expect(sandbox.people.candidates()).toHaveLength(1);
  });

  it("asks before an update of somebody who was written before, and of nobody else", async () => {
    const { sandbox, push } = await openRemembering();
    const asked: string[] = [];
    const options = { beforeChange: (id: string) => void asked.push(id) };
    sandbox.people.addCandidate({ email: "first@example.com" });
    const { candidateId } = await push(person("ada"), {}, options);
    await push(person("first", { email: "first@example.com" }), {}, options);
    await push(person("ada", { phone: "1" }), {}, { ...options, dryRun: true });
    expect(asked).toEqual([]);
    await push(person("ada", { phone: "1" }), {}, options);
    expect(asked).toEqual([candidateId]);
    const guard = new PushProfileError({ code: "guard", message: "m" });
    const stop = push(person("ada", { phone: "2" }), {}, { beforeChange: () => Promise.reject(guard) });
    await expect(stop).rejects.toBe(guard);
    expect(sandbox.people.candidates().map(({ attributes }) => attributes.phone)).toContain("1");
  });

  it("tells of the profile before the logics, once for each push, and lets the caller stop it", async () => {
    const { sandbox, push, memory } = await openRemembering();
    const told: unknown[] = [];
    const logic = (): boolean => told.push("a logic") > 0;
    await push(person("ada"), { logics: [logic] }, { onProfile: ({ key }) => void told.push(key) });
    expect(told).toEqual(["ada", "a logic"]);
    const stop = new Error("not this one");
    const stopped = push(person("eve"), { logics: [logic] }, { onProfile: () => Promise.reject(stop) });
    await expect(stopped).rejects.toBe(stop);
    expect(told).toHaveLength(2);
    expect(memory.left("eve")).toBeUndefined();
    expect(sandbox.people.candidates()).toHaveLength(1);
  });

  it.each<keyof Memory>(["claim", "recall", "isForgotten", "find", "noteCreate", "remember", "fingerprint"])(
    "a memory whose %s fails stops the push, and is no outcome",
    async (method) => {
      const { push, memory } = await openRemembering();
      const lost = new PushProfileError({ code: "unavailable", message: "m", retryable: true });
      const fail = (): never => {
        throw lost;
      };
      await expect(push(person("ada"), { memory: { ...memory, [method]: fail } })).rejects.toBe(lost);
      expect(memory.claimed()).toBe(0);
    },
  );

  it.each<keyof Memory>(["recallCandidate", "dropCreate"])("so does its %s", async (method) => {
    const { sandbox, push, memory } = await openRemembering({ faults: "POST /candidates: 429" });
    if (method === "recallCandidate") sandbox.people.addCandidate({ email });
    const fail = (): never => {
      throw new TypeError(email);
    };
    const failing = push(person("ada"), { memory: { ...memory, [method]: fail } });
    await expect(failing).rejects.toMatchObject({ code: "internal", message: "unexpected TypeError" });
  });

  it("a dry run recalls, and neither claims nor notes nor remembers", async () => {
    const { push, memory } = await openRemembering();
    await push(person("ada"), {}, { dryRun: true });
    await push(person("ada"));
    memory.calls.length = 0;
    expect(await push(person("ada", { phone: "1" }), {}, { dryRun: true })).toMatchObject({ status: "updated" });
    await push(person("ada"), { logics: [() => false] }, { dryRun: true });
    const names = new Set(memory.calls.map(([name]) => name));
    expect([...names].toSorted()).toEqual(["isForgotten", "recall", "recallCandidate"]);
  });

  it("pushes of one person at once, by pushers that share nothing but the memory, make one candidate", async () => {
    const { sandbox, push } = await openRemembering();
    const outcomes = await Promise.all([1, 2, 3].map(() => push(person("ada", { email: null }), { sourced: true })));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["created", "unchanged", "unchanged"]);
    expect(sandbox.people.candidates()).toHaveLength(1);
  });

  it.each<[string, Partial<PusherOptions>, string]>([
    ["Teamtailor refuses", {}, email],
    ["a logic fails", { logics: [() => Promise.reject(new Error("odd"))] }, email],
    ["a format fails", { format: () => Promise.reject(new Error("odd")) }, email],
    ["Teamtailor refuses what a format made", { format: () => ({ email: "f@example.com" }) }, "f@example.com"],
  ])("the e-mail of somebody whom %s is noted, so that they may be forgotten", async (_, rules, want) => {
    const { push, memory } = await openRemembering({ faults: "POST /candidates: status 422" });
    const noted: string[] = [];
    const noteEmail = async (_profile: unknown, print: string): Promise<void> => void noted.push(print);
    const watched = { ...rules, memory: { ...memory, noteEmail } };
    expect(await push(person("ada"), watched, { dryRun: true })).toBeDefined();
    expect(noted).toEqual([]);
    expect(await push(person("ada"), watched)).toMatchObject({ status: "failed" });
    expect(noted).toEqual([memory.fingerprint(want)]);
  });

  it("without source or key nobody is remembered, and is pushed as ever", async () => {
    const { sandbox, push, memory } = await openRemembering();
    const nobody = { info: { first_name: "Ada", email }, source: null, key: "" };
    expect(await push(nobody)).toMatchObject({ status: "created" });
    expect(await push({ ...nobody, info: { first_name: "Ada" } }, { sourced: true })).toMatchObject({
      reason: "no-email",
    });
    expect(memory.calls.map(([name]) => name)).toEqual(["isForgotten"]);
    expect(sandbox.people.candidates()).toHaveLength(1);
  });
});
