import { describe, expect, it } from "vitest";
import { openSandbox } from "./testing/open-sandbox.ts";
import { testPeople } from "./testing/test-people.ts";

const email = "ada@example.com";
const profile = {
  info: { first_name: "Ada", last_name: "Byron", email: "Ada@Example.com", phone: "+46 70 1" },
  tags: [{ name: "remote" }, { name: "level", value: "senior" }],
};
const there = {
  "first-name": "Ada",
  "last-name": "Byron",
  email,
  phone: "+46 70 1",
  tags: ["remote", "level: senior"],
};
const recruited = { "first-name": "Adah", email, phone: "0170", pitch: "Met at a fair.", tags: ["star", "Remote"] };

describe("people who are in Teamtailor already", () => {
  testPeople({
    "what differs is written, what the profile lacks stays, tags are joined": {
      profile,
      before: [recruited],
      want: [{ ...there, pitch: "Met at a fair.", tags: ["star", "Remote", "level: senior"] }],
      status: "updated",
    },
    "under fill only blanks are filled": {
      profile,
      before: [{ ...recruited, phone: " " }],
      rules: { existing: "fill" },
      want: [{ ...recruited, phone: "+46 70 1", "last-name": "Byron", tags: ["star", "Remote", "level: senior"] }],
      status: "updated",
    },
    "under skip nothing is touched": {
      profile,
      before: [recruited],
      rules: { existing: "skip" },
      want: [recruited],
      status: "skipped",
      reason: "existing",
    },
    "a field that is off is not sent, one that fills does": {
      profile,
      before: [recruited],
      rules: { fields: { phone: "off", "first-name": "fill", tags: "off" } },
      want: [{ ...recruited, "last-name": "Byron" }],
      status: "updated",
    },
    "a profile that knows less blanks nothing": {
      profile: { info: { email, first_name: null, phone: "", summary: null }, tags: [] },
      before: [recruited],
      want: [recruited],
      status: "unchanged",
    },
    "the same in other spellings is the same": {
      profile: { ...profile, info: { ...profile.info, urls: { linkedin: "linkedin.com/in/ada/" } } },
      before: [
        {
          "first-name": " Ada ",
          "last-name": "Byron",
          email,
          phone: "(46) 701",
          "linkedin-url": "http://www.linkedin.com/in/Ada",
          tags: ["LEVEL: senior", "remote"],
        },
      ],
      want: [
        {
          "first-name": " Ada ",
          "last-name": "Byron",
          email,
          phone: "(46) 701",
          "linkedin-url": "http://www.linkedin.com/in/Ada",
          tags: ["LEVEL: senior", "remote"],
        },
      ],
      status: "unchanged",
    },
    "an e-mail with a plus finds its candidate and not the one without": {
      profile: { info: { first_name: "Ada", email: "ada+x@example.com" } },
      before: [{ email: "ada@example.com" }, { email: "ada+x@example.com" }, { email: "ada x@example.com" }],
      want: [
        { email: "ada@example.com" },
        { "first-name": "Ada", email: "ada+x@example.com" },
        { email: "ada x@example.com" },
      ],
      status: "updated",
    },
    "two candidates with one e-mail: who applied is written, the other is named": {
      profile,
      before: [{ email, sourced: true }, { email }, { email, phone: "9" }],
      want: [{ email, sourced: true }, there, { email, phone: "9" }],
      status: "updated",
      warnings: ["duplicate-candidates"],
    },
    "a restricted candidate is left alone": {
      profile,
      before: [{ ...recruited, "restricted-at": "2026-01-01T00:00:00.000+00:00" }],
      want: [{ ...recruited, "restricted-at": "2026-01-01T00:00:00.000+00:00" }],
      status: "skipped",
      reason: "restricted",
    },
    "an e-mail that somebody takes a moment before: that one is found and written": {
      profile,
      sandbox: { faults: "POST /candidates: second-writer" },
      want: [{ ...there, tags: ["second-writer", "remote", "level: senior"] }],
      status: "updated",
    },
    "a service that spells as it likes: lower-case tags, phones without blanks": {
      profile,
      sandbox: { teamtailor: { normalises: true } },
      want: [{ ...there, phone: "+46701" }],
    },
    "sourced, where the rules say so": {
      profile: { info: { email } },
      rules: { sourced: true },
      want: [{ email, sourced: true }],
    },
  });

  it("an e-mail that is taken by somebody whom the filter does not show is a conflict, and nobody is made", async () => {
    const { sandbox, pusher } = await openSandbox({
      faults: "POST /candidates: second-writer, nth 1",
      teamtailor: { emailFilterLagMs: 3_600_000 },
    });
    const { key } = sandbox.people.addProfile(profile);
    const outcome = await pusher.push({ key, source: { key: sandbox.hrflow.sourceKey } });
    expect(outcome).toMatchObject({ status: "failed", error: { code: "conflict", field: "email", retryable: true } });
    expect(sandbox.people.candidates()).toMatchObject([{ attributes: { email, tags: ["second-writer"] } }]);
  });

  it("two profiles with one e-mail: one candidate, who ends up with the later one's values and both one's tags", async () => {
    const { sandbox, pusher } = await openSandbox();
    const first = sandbox.people.addProfile(profile);
    const second = sandbox.people.addProfile({
      info: { first_name: "Augusta", email: " ADA@example.com" },
      tags: [{ name: "fair" }],
    });
    const source = { key: sandbox.hrflow.sourceKey };
    const statuses = [];
    for (const { key } of [first, second, first]) statuses.push((await pusher.push({ key, source })).status);
    expect(statuses).toEqual(["created", "updated", "updated"]);
    expect(sandbox.people.candidates()).toMatchObject([
      { attributes: { ...there, tags: ["remote", "level: senior", "fair"] } },
    ]);
  });
});
