import { expect } from "vitest";

/** What a `UsageError` with this message matches. */
export function usageError(message: string): Error {
  return expect.objectContaining({ name: "UsageError", message, fix: expect.stringMatching(/\w/) });
}
