import type { Profile } from "@push-profile/hrflow-client";
import { PushProfileError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { openRemembering, type Remembering } from "./testing/remembering.ts";

const killed = new PushProfileError({ code: "internal", message: "killed" });
const sourced = { sourced: true };

function ada(info: object = {}, more: Partial<Profile> = {}): Profile {
  return { key: "ada", info: { first_name: "Ada", last_name: "Byron", phone: "1", ...info }, ...more };
}

const withEmail = (info: object = {}): Profile =>
  ada(
    { email: "ada@example.com", ...info },
    {
      attachments: [{ type: "resume", alt: "1", public_url: "https://files.example.com/cv.pdf" }],
    },
  );

/** The process ends between the service's answer and the memory's. */
async function killAfterPost({ push, memory }: Remembering, profile: Profile): Promise<void> {
  const remember = (): Promise<never> => Promise.reject(killed);
  await expect(push(profile, { ...sourced, memory: { ...memory, remember } })).rejects.toBe(killed);
  expect(memory.openCreates()).toBe(1);
}

function posts({ sandbox }: Remembering): number {
  return sandbox.requests.filter(({ method }) => method === "POST").length;
}

function idsOf({ sandbox }: Remembering): string[] {
  return sandbox.people.candidates().map(({ id }) => id);
}

describe("a create whose outcome nobody wrote down", () => {
  it("with an e-mail: is looked for, found, and remembered as created, files too", async () => {
    const world = await openRemembering();
    await killAfterPost(world, withEmail());
    world.asked();
    const outcome = await world.push(withEmail(), sourced);
    expect(outcome).toMatchObject({ status: "created", candidateId: world.sandbox.people.candidates()[0]?.id });
    expect(outcome.changed).toContain("resume");
    expect(world.asked()).toEqual(["GET /candidates"]);
    expect(world.memory.openCreates()).toBe(0);
    expect(world.memory.left("ada")).toMatchObject({ status: "created", matchedBy: "created" });
    const next = await world.push(withEmail({ summary: "x" }), sourced);
    expect(next).toMatchObject({ status: "updated", changed: ["pitch"], kept: [] });
  });

  it("with an e-mail, and the profile changed since: is a candidate who was there", async () => {
    const world = await openRemembering();
    await killAfterPost(world, withEmail());
    const outcome = await world.push(withEmail({ phone: "2" }), sourced);
    expect(outcome).toMatchObject({ status: "updated" });
    expect(world.sandbox.people.candidates()).toHaveLength(1);
  });

  it("with an e-mail, and nobody there: is sent again, once the service had its time", async () => {
    const world = await openRemembering();
    await world.memory.noteCreate({ source: "s", key: "ada", reference: null }, { at: world.clock.now() - 1_500 });
    const before = world.clock.now();
    expect(await world.push(withEmail())).toMatchObject({ status: "created" });
    expect(world.clock.now() - before).toBe(10_500);
    expect(posts(world)).toBe(1);
  });

  it("without an e-mail: is found among those created since, and no second one is made", async () => {
    const world = await openRemembering();
    world.sandbox.people.addCandidate({ "first-name": "Ada", "last-name": "Byron", phone: "1" });
    world.sandbox.people.addCandidate({ "first-name": "Grace", sourced: true });
    await killAfterPost(world, ada());
    const outcome = await world.push(ada(), sourced);
    expect(outcome).toMatchObject({ status: "created", candidateId: idsOf(world)[2] });
    expect(posts(world)).toBe(1);
    expect(await world.push(ada({ phone: "2" }), sourced)).toMatchObject({
      status: "updated",
      candidateId: outcome.candidateId,
    });
  });

  it("without an e-mail, and one of two alike is somebody's: is the other one", async () => {
    const world = await openRemembering();
    const first = await world.push({ ...ada(), key: "first" }, sourced);
    await killAfterPost(world, ada());
    const outcome = await world.push(ada(), sourced);
    expect(outcome).toMatchObject({ status: "created" });
    expect(outcome.candidateId).not.toBe(first.candidateId);
    expect(posts(world)).toBe(2);
  });

  it.each<[string, (world: Remembering) => void]>([
    [
      "two alike are there",
      ({ sandbox }) =>
        void sandbox.people.addCandidate({ "first-name": "Ada", "last-name": "Byron", phone: "1", sourced: true }),
    ],
    [
      "nobody like it is there",
      ({ sandbox }) => sandbox.people.removeCandidate(String(sandbox.people.candidates()[0]?.id)),
    ],
  ])("without an e-mail, and %s: a conflict, and never a second POST by itself", async (_, change) => {
    const world = await openRemembering();
    await killAfterPost(world, ada());
    change(world);
    for (let times = 0; times < 3; times += 1) {
      expect(await world.push(ada(), sourced)).toMatchObject({
        status: "failed",
        error: { code: "conflict", retryable: false, fix: expect.stringContaining("quarantine retry") },
      });
    }
    expect(posts(world)).toBe(1);
    await world.memory.dropCreate({ source: "s", key: "ada", reference: null });
    expect(await world.push(ada(), sourced)).toMatchObject({ status: "created" });
    expect(posts(world)).toBe(2);
  });

  it("without an e-mail, and the profile has one since: the same candidate gets it", async () => {
    const world = await openRemembering();
    await killAfterPost(world, ada());
    const outcome = await world.push(ada({ email: "ada@example.com" }), { ...sourced, existing: "fill" });
    expect(outcome).toMatchObject({ status: "updated", changed: ["email"], candidateId: idsOf(world)[0] });
    expect(posts(world)).toBe(1);
  });

  it("a dry run looks at once, and tells what would be", async () => {
    const world = await openRemembering();
    await killAfterPost(world, ada());
    const before = world.clock.now();
    expect(await world.push(ada(), sourced, { dryRun: true })).toMatchObject({
      status: "created",
      candidateId: idsOf(world)[0],
    });
    expect([world.clock.now() - before, world.memory.openCreates()]).toEqual([0, 1]);
  });
});

describe("a create without an e-mail", () => {
  it("is made for those who are sourced, and remembered by the id", async () => {
    const world = await openRemembering();
    expect(await world.push(ada())).toMatchObject({ status: "skipped", reason: "no-email" });
    expect(await world.push(ada(), sourced)).toMatchObject({ status: "created" });
    expect(await world.push(ada({ phone: "2" }), sourced)).toMatchObject({
      status: "updated",
      candidateId: idsOf(world)[0],
    });
    expect(world.sandbox.people.candidates()).toHaveLength(1);
  });

  it("whose answer is lost after the save: is found and adopted, by one POST", async () => {
    const world = await openRemembering({ faults: "POST /candidates: drop-after, nth 1" });
    expect(await world.push(ada(), sourced)).toMatchObject({ status: "created", candidateId: idsOf(world)[0] });
    expect([posts(world), world.memory.openCreates()]).toEqual([1, 0]);
  });

  it("whose answer is lost before the save: is not certain, so no second one is sent", async () => {
    const world = await openRemembering({ faults: "POST /candidates: drop-before, nth 1" });
    for (let times = 0; times < 2; times += 1) {
      expect(await world.push(ada(), sourced)).toMatchObject({ status: "failed", error: { code: "conflict" } });
    }
    expect([posts(world), world.memory.openCreates()]).toEqual([1, 1]);
  });
});

describe("the note of a create", () => {
  const notes = ({ memory }: Remembering): string[] =>
    memory.calls.map(([name]) => name).filter((name) => name.endsWith("Create") || name === "remember");

  it.each([
    ["saved", "", ["noteCreate", "remember"]],
    [
      "turned away by the limit, then saved",
      "POST /candidates: 429, nth 1",
      ["noteCreate", "dropCreate", "noteCreate", "remember"],
    ],
    ["lost after the save", "POST /candidates: drop-after, nth 1", ["noteCreate", "remember"]],
    [
      "lost before the save, then turned away",
      "POST /candidates: drop-before, nth 1; POST /candidates: 429, nth 2",
      ["noteCreate", "noteCreate", "noteCreate", "remember"],
    ],
    ["refused", "POST /candidates: status 422", ["noteCreate", "dropCreate"]],
  ])("of one that is %s", async (_, faults, want) => {
    const world = await openRemembering(faults === "" ? {} : { faults });
    await world.push(withEmail());
    expect(notes(world)).toEqual(want);
  });

  it("stays open where every answer is lost", async () => {
    const world = await openRemembering({ faults: "POST /candidates: drop-before" });
    expect(await world.push(withEmail())).toMatchObject({ status: "failed" });
    expect(world.memory.openCreates()).toBe(1);
  });
});
