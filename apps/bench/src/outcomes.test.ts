import { describe, expect, it } from "vitest";
import { assertCreated } from "./outcomes.ts";

const line = (status: string): string => `{"type":"outcome","status":"${status}"}\n`;

describe("assertCreated", () => {
  it("is content where everybody was created", () => {
    expect(() => assertCreated(line("created").repeat(2), 2)).not.toThrow();
  });

  it.each([
    ["somebody failed", line("created") + line("failed"), 2],
    ["somebody is missing", line("created"), 2],
    ["somebody was told twice", line("created").repeat(3), 2],
    ["nothing was told", "", 1],
  ])("%s", (_, stdout, people) => {
    expect(() => assertCreated(stdout, people)).toThrow(/people were created/);
  });
});
