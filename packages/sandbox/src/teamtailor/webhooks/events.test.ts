import { describe, expect, it } from "vitest";
import { startOfAccount } from "../../testing/start-of-account.ts";
import { type CandidateValues, NOTHING } from "../attributes.ts";
import type { JobApplication } from "../resources/job-applications.ts";
import type { StoredCandidate } from "../store.ts";
import { candidateEvent, jobApplicationEvent } from "./events.ts";

const { store, account } = startOfAccount();
const mira = store.add({ ...NOTHING, "first-name": "Mira", email: "mira@example.com", phone: "1" }, 0);
const miraWith = (values: Partial<CandidateValues>): StoredCandidate => ({
  ...mira,
  values: { ...mira.values, ...values },
});
const AT = "1970-01-01T01:00:00.000+01:00";

describe("candidateEvent", () => {
  it("says who came, changed or went", () => {
    const attributes = {
      "first-name": "Mira",
      "last-name": null,
      email: "mira@example.com",
      phone: "1",
      "updated-at": AT,
    };
    const event = { type: "candidates", id: mira.id };
    expect(candidateEvent(null, mira)).toEqual({ ...event, name: "candidate.create", attributes });
    expect(candidateEvent(miraWith({ phone: "2" }), mira)).toEqual({ ...event, name: "candidate.update", attributes });
    expect(candidateEvent(mira, null)).toEqual({ ...event, name: "candidate.destroy", attributes: null });
  });

  it.each<[Partial<CandidateValues>, boolean]>([
    [{ email: "a@example.com" }, true],
    [{ "last-name": "A" }, true],
    [{ pitch: "p" }, true],
    [{ "linkedin-url": "l" }, true],
    [{ picture: "https://a.example.com" }, true],
    [{ "referring-url": "r" }, true],
    [{ internal: true }, true],
    [{ "restricted-at": AT }, true],
    [{ tags: ["a"] }, false],
    [{ resume: "https://a.example.com" }, false],
    [{ sourced: true }, false],
    [{ connected: true }, false],
  ])("tells of %o: %s", (values, want) => {
    expect(candidateEvent(mira, miraWith(values)) !== null).toBe(want);
  });

  it("tells of locations, not of the department", () => {
    expect(candidateEvent(mira, { ...mira, locations: [77] })).not.toBeNull();
    expect(candidateEvent(mira, { ...mira, department: 41 })).toBeNull();
  });
});

describe("jobApplicationEvent", () => {
  const stamp = { id: 5, createdAt: 0, updatedAt: 0, changedStageAt: 0, referringUrl: null, sourced: false };
  const links = { candidate: mira.id, job: 7301, stage: 88101 };
  const old: JobApplication = { ...stamp, ...links, coverLetter: null, rejectedAt: null };

  it("says of which job and stage, and of whom", () => {
    expect(jobApplicationEvent({ store, account }, old, { ...old, stage: 88102, rejectedAt: 0 })).toEqual({
      name: "job_application.update",
      type: "job-applications",
      id: 5,
      attributes: {
        "job-id": 7301,
        "job-title": "Pastry chef",
        "stage-name": "Interview",
        "rejected-at": AT,
        "updated-at": AT,
      },
      candidate: { id: mira.id, "first-name": "Mira", "last-name": null, phone: "1", "updated-at": AT },
    });
    expect(jobApplicationEvent({ store, account }, old, null)).toMatchObject({
      name: "job_application.destroy",
      attributes: null,
    });
  });

  it.each([
    [{ coverLetter: "x" }, true],
    [{ stage: 88103 }, true],
    [{ rejectedAt: 1 }, true],
    [{ referringUrl: "x" }, false],
  ])("tells of %o: %s", (change, want) => {
    expect(jobApplicationEvent({ store, account }, old, { ...old, ...change }) !== null).toBe(want);
  });
});
