import { PushProfileError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { createDraft, failed, skipped } from "./draft.ts";
import { interrupted, isInterrupted } from "./interrupted.ts";

const draft = createDraft({ source: "s", key: "k", reference: null }, false);

describe("an interrupted push", () => {
  it.each([
    { writing: false, says: "before anything was written" },
    { writing: true, says: "the write may have arrived" },
  ])("is worth another try and $says", ({ writing, says }) => {
    const outcome = failed(draft, interrupted(writing));
    expect(outcome.error).toMatchObject({ code: "unavailable", retryable: true });
    expect(outcome.error?.message).toContain(says);
    expect(isInterrupted(outcome)).toBe(true);
  });

  it("is no other failure, and no other end", () => {
    const down = new PushProfileError({ code: "unavailable", message: "Teamtailor did not answer" });
    expect([failed(draft, down), skipped(draft, "no-email")].map(isInterrupted)).toEqual([false, false]);
  });
});
