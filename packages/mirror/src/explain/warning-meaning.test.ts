import type { Warning } from "push-profile";
import { describe, expect, it } from "vitest";
import { warningMeaning } from "./warning-meaning.ts";

const warnings: Warning[] = [
  ...(["attribute-refused", "duplicate-candidates", "email-invalid", "email-taken"] as const),
  ...(["picture-refused", "resume-refused", "shared-candidate", "tags-cut"] as const),
];

describe("warningMeaning", () => {
  it.each(warnings)("has a sentence for %s", (warning) => {
    expect(warningMeaning(warning)).toMatch(/^[A-Z].+\.$/);
  });
});
