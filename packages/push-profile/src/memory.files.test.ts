import type { Profile } from "@push-profile/hrflow-client";
import { describe, expect, it } from "vitest";
import { openRemembering } from "./testing/remembering.ts";

const HOUR = 3_600_000;

function ada(alt: string, query = "", info: object = {}): Profile {
  const resume = { type: "resume", alt, public_url: `https://files.example.com/cv.pdf${query}` };
  return { key: "ada", info: { first_name: "Ada", email: "ada@example.com", ...info }, attachments: [resume] };
}

describe("a push that remembers, file by file", () => {
  it("a resume is sent when its content is another, wherever it lies", async () => {
    const { push } = await openRemembering();
    await push(ada("1"));
    expect(await push(ada("1", "?signed=2"))).toMatchObject({ status: "unchanged", requests: { teamtailor: 0 } });
    expect(await push(ada("1", "?signed=3", { phone: "1" }))).toMatchObject({ changed: ["phone"], kept: [] });
    expect(await push(ada("2"))).toMatchObject({ changed: ["resume"] });
  });

  it("a resume that a recruiter put there is not replaced", async () => {
    const { sandbox, push } = await openRemembering();
    const { candidateId } = await push({ ...ada("1"), attachments: [] });
    sandbox.people.editCandidate(String(candidateId), { resume: "https://files.example.com/theirs.pdf" });
    expect(await push(ada("1"))).toMatchObject({ changed: [], conflicts: ["resume"] });
    expect(await push(ada("1", "", { phone: "1" }))).toMatchObject({ changed: ["phone"], conflicts: [] });
  });

  it("a refused one is tried again after 1, 6 and 24 hours, then at its next change", async () => {
    let canFetch = false;
    const { push, clock, memory, asked } = await openRemembering({ teamtailor: { canFetch: () => canFetch } });
    expect(await push(ada("1"))).toMatchObject({ status: "created", warnings: ["resume-refused"] });
    for (const hours of [1, 6, 24]) {
      expect(memory.left("ada")?.againAt).toBe(clock.now() + hours * HOUR);
      await clock.sleep(hours * HOUR - 1);
      asked();
      expect(await push(ada("1"))).toMatchObject({ status: "unchanged" });
      expect(asked()).toEqual([]);
      await clock.sleep(1);
      expect(await push(ada("1"))).toMatchObject({ status: "unchanged", warnings: ["resume-refused"] });
      expect(asked()).toHaveLength(2);
    }
    expect(memory.left("ada")?.againAt).toBeNull();
    await clock.sleep(1000 * HOUR);
    canFetch = true;
    expect(await push(ada("1", "", { phone: "1" }))).toMatchObject({ changed: ["phone"] });
    expect(await push(ada("2", "", { phone: "1" }))).toMatchObject({ changed: ["resume"], warnings: [] });
  });

  it("a refused one that can be had the next time is sent then", async () => {
    let canFetch = false;
    const { push, clock, memory } = await openRemembering({ teamtailor: { canFetch: () => canFetch } });
    await push(ada("1"));
    canFetch = true;
    await clock.sleep(HOUR);
    expect(await push(ada("1"))).toMatchObject({ status: "updated", changed: ["resume"] });
    expect(memory.left("ada")?.againAt).toBeNull();
    expect(await push(ada("1"))).toMatchObject({ status: "unchanged", requests: { teamtailor: 0 } });
  });
});
