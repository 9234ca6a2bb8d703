import { createTeamtailorClient } from "@push-profile/teamtailor-client";
import { PushProfileError } from "@push-profile/transport";
import { createVirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import type { PushRules } from "./options.ts";
import { openSandbox } from "./testing/open-sandbox.ts";

const info = { first_name: "Ada", last_name: "Byron", email: "Ada@Example.com", phone: "+44 1" };

describe("push", () => {
  it("a named profile is read, matched and created, and its key stands in the outcome", async () => {
    const { sandbox, pusher } = await openSandbox();
    const { key } = sandbox.people.addProfile({ info, reference: "applicant-1" });
    const source = sandbox.hrflow.sourceKey;
    expect(await pusher.push({ reference: "applicant-1", source: { key: source } })).toEqual({
      type: "outcome",
      profile: { source, key, reference: "applicant-1" },
      status: "created",
      reason: null,
      error: null,
      candidateId: sandbox.people.candidates()[0]?.id,
      changed: ["first-name", "last-name", "email", "phone"],
      kept: [],
      warnings: [],
      conflicts: [],
      duplicates: [],
      requests: { hrflow: 1, teamtailor: 2 },
      dryRun: false,
    });
    expect(sandbox.people.candidates()[0]?.attributes).toMatchObject({
      email: "ada@example.com",
      "last-name": "Byron",
      sourced: false,
    });
  });

  it("tells which profile is pushed before anything is done with it, and stops where that throws", async () => {
    const { sandbox, pusher } = await openSandbox();
    const { key } = sandbox.people.addProfile({ info, reference: "r" });
    const source = { key: sandbox.hrflow.sourceKey };
    const told: unknown[] = [];
    await pusher.push({ reference: "r", source }, { onProfile: (profile, id) => void told.push(profile.key, id) });
    expect(told).toEqual([key, { source: source.key, key, reference: "r" }]);
    const reason = new PushProfileError({ code: "unavailable", message: "m" });
    const stopped = pusher.push({ key: "k", info }, { onProfile: () => Promise.reject(reason) });
    await expect(stopped).rejects.toBe(reason);
  });

  it("a full profile needs no HrFlow", async () => {
    const { sandbox, pusherWith } = await openSandbox();
    const teamtailor = createTeamtailorClient(sandbox.teamtailor);
    const outcome = await pusherWith({ teamtailor }).push({ key: "k", info });
    expect(outcome).toMatchObject({ status: "created", profile: { source: null, key: "k" }, requests: { hrflow: 0 } });
  });

  it("no request ever carries a null or an empty value", async () => {
    const { sandbox, pusher, writes } = await openSandbox({ profiles: 40 });
    for (const profile of sandbox.people.profiles()) await pusher.push(profile);
    const values = writes().flatMap(({ attributes }) => Object.values(attributes));
    expect(values.length).toBeGreaterThan(100);
    expect(
      values.filter((value) => value === null || value === "" || (Array.isArray(value) && value.length === 0)),
    ).toEqual([]);
  });

  it("whoever is there is updated with what differs, and keeps what the profile does not have", async () => {
    const { sandbox, pusher, writes } = await openSandbox();
    sandbox.people.addCandidate({
      "first-name": "Ada",
      email: "ada@example.com",
      pitch: "typed by a recruiter",
      tags: ["star"],
    });
    const outcome = await pusher.push({ key: "k", info, tags: [{ name: "remote", value: true }] });
    expect(outcome).toMatchObject({ status: "updated", changed: ["last-name", "phone", "tags"] });
    expect(writes()).toEqual([
      { method: "PATCH", attributes: { "last-name": "Byron", phone: "+44 1", tags: ["star", "remote"] } },
    ]);
    expect(sandbox.people.candidates()[0]?.attributes.pitch).toBe("typed by a recruiter");
  });

  it("a second push changes nothing and writes nothing", async () => {
    const { pusher, writes } = await openSandbox();
    await pusher.push({ key: "k", info });
    expect(await pusher.push({ key: "k", info })).toMatchObject({
      status: "unchanged",
      changed: [],
      requests: { teamtailor: 1 },
    });
    expect(writes()).toHaveLength(1);
  });

  it.each([
    ["an unknown profile", "0".repeat(40), undefined, "profile"],
    ["an unknown source", undefined, "0".repeat(40), "source"],
  ])("%s is never a success", async (_, key, source, field) => {
    const { sandbox, pusher } = await openSandbox({ profiles: 1 });
    const known = sandbox.people.profiles()[0]?.key ?? "";
    const outcome = await pusher.push({ key: key ?? known, source: { key: source ?? sandbox.hrflow.sourceKey } });
    expect(outcome).toMatchObject({ status: "failed", error: { code: "not_found", field, retryable: false } });
  });

  it("two candidates with one e-mail: one is written, the other is named and left alone", async () => {
    const { sandbox, pusher } = await openSandbox();
    const sourced = sandbox.people.addCandidate({ email: "ada@example.com", sourced: true });
    const applied = sandbox.people.addCandidate({ email: "ada@example.com" });
    expect(await pusher.push({ key: "k", info })).toMatchObject({
      status: "updated",
      candidateId: applied.id,
      warnings: ["duplicate-candidates"],
      duplicates: [sourced.id],
    });
    expect(sandbox.people.candidates()[0]).toEqual(sourced);
  });

  it("a restricted candidate is left alone", async () => {
    const { sandbox, pusher, writes } = await openSandbox();
    sandbox.people.addCandidate({ email: "ada@example.com", "restricted-at": "2026-01-01T00:00:00.000+00:00" });
    expect(await pusher.push({ key: "k", info })).toMatchObject({ status: "skipped", reason: "restricted" });
    expect(writes()).toEqual([]);
  });

  it("without an e-mail nobody is created, not even sourced", async () => {
    const { pusherWith, writes } = await openSandbox();
    const outcome = await pusherWith({ sourced: true }).push({ key: "k", info: { first_name: "Ada" } });
    expect(outcome).toMatchObject({ status: "skipped", reason: "no-email", requests: { teamtailor: 0 } });
    expect(writes()).toEqual([]);
  });

  it("a logic's refusal is named, and costs no Teamtailor request", async () => {
    const { pusherWith } = await openSandbox();
    const livesInSweden = (): boolean => false;
    expect(await pusherWith({ logics: [livesInSweden] }).push({ key: "k", info })).toMatchObject({
      status: "skipped",
      reason: "logic:livesInSweden",
      requests: { teamtailor: 0 },
    });
  });

  it("a dry run runs the logics, tells each field, and writes nothing", async () => {
    const { sandbox, pusher, writes } = await openSandbox();
    sandbox.people.addCandidate({ "first-name": "Adah", email: "ada@example.com" });
    expect(
      await pusher.push({ key: "k", info: { ...info, last_name: null, phone: null } }, { dryRun: true }),
    ).toMatchObject({
      status: "updated",
      dryRun: true,
      fields: [{ name: "first-name", action: "write", from: "Adah", to: "Ada", reason: "differs" }],
    });
    expect(writes()).toEqual([]);
  });

  it.each([
    ["lost after the save", "POST /candidates: drop-after, nth 1", "created"],
    ["lost before the save", "POST /candidates: drop-before, nth 1", "created"],
    ["an error after the save", "POST /candidates: status 500, saved, nth 1", "created"],
    ["a page of HTML after the save", "POST /candidates: html, saved, nth 1", "created"],
    ["cut half-way", "POST /candidates: cut, nth 1", "created"],
    ["turned away", "POST /candidates: 429, nth 1", "created"],
    ["a second writer", "POST /candidates: second-writer, nth 1", "updated"],
  ])("a create whose answer is %s: one right candidate in the end", async (_, faults, status) => {
    const { sandbox, pusher } = await openSandbox({ faults });
    expect(await pusher.push({ key: "k", info })).toMatchObject({ status });
    expect(sandbox.people.candidates()).toMatchObject([
      { attributes: { email: "ada@example.com", "first-name": "Ada", "last-name": "Byron", phone: "+44 1" } },
    ]);
    expect(sandbox.requests.filter(({ faults: struck }) => struck.length > 0)).toHaveLength(1);
  });

  it("a refusal that blames no attribute is this person's failure", async () => {
    const { sandbox, pusher } = await openSandbox({ faults: "PATCH /candidates: status 422, nth 1" });
    sandbox.people.addCandidate({ email: "ada@example.com" });
    expect(await pusher.push({ key: "k", info })).toMatchObject({
      status: "failed",
      error: { code: "validation", status: 422 },
    });
  });

  it.each([
    ["hrflow", { apiSecret: `ask_${"0".repeat(32)}` }],
    ["teamtailor", { apiKey: "wrong" }],
  ] as const)("a key that %s refuses stops everything", async (service, wrong) => {
    const { sandbox, pusherWith } = await openSandbox({ profiles: 1 });
    const { createHrflowClient } = await import("@push-profile/hrflow-client");
    const pusher = pusherWith(
      service === "hrflow"
        ? { hrflow: createHrflowClient({ ...sandbox.hrflow, ...wrong }) }
        : { teamtailor: createTeamtailorClient({ ...sandbox.teamtailor, ...wrong }) },
    );
    const key = sandbox.people.profiles()[0]?.key ?? "";
    await expect(pusher.push({ key, source: { key: sandbox.hrflow.sourceKey } })).rejects.toMatchObject({
      code: "auth",
      service,
    });
  });

  it("an abort rejects with its reason", async () => {
    const { pusher } = await openSandbox({ faults: "GET /candidates: never" });
    const stop = new AbortController();
    const push = pusher.push({ key: "k", info }, { signal: stop.signal });
    stop.abort(new Error("enough"));
    await expect(push).rejects.toThrow("enough");
  });

  it.each<[string, Partial<PushRules>]>([
    ["logic", { logics: [() => new Promise(() => undefined)] }],
    ["format", { format: () => new Promise(() => undefined) }],
  ])("a %s that never comes to its end fails the person within four times the limit of a try", async (code, rules) => {
    const { pusherWith } = await openSandbox();
    const clock = createVirtualClock();
    const pushing = pusherWith({ ...rules, clock, timeoutMs: 1000 }).push({ key: "k", info });
    await clock.advance(4000);
    expect(await pushing).toMatchObject({ status: "failed", error: { code }, requests: { teamtailor: 0 } });
  });

  it("a logic that never comes to its end does not keep a push from being aborted", async () => {
    const { pusherWith } = await openSandbox();
    const stop = new AbortController();
    const reason = new Error("stopped");
    const hanging = pusherWith({ logics: [() => new Promise(() => undefined)] });
    const pushing = expect(hanging.push({ key: "k", info }, { signal: stop.signal })).rejects.toBe(reason);
    stop.abort(reason);
    await pushing;
  });
});
