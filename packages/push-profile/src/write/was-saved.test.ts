import type { Candidate } from "@push-profile/teamtailor-client";
import { describe, expect, it } from "vitest";
import type { Filled } from "../attributes.ts";
import { wasSaved } from "./was-saved.ts";

const sent: Filled = { "first-name": "Ada", email: "ada@example.com", tags: ["a"], resume: "https://x", sourced: true };

describe("wasSaved", () => {
  it.each<[string, Candidate["attributes"], boolean]>([
    ["everything stands there, the file at an address of Teamtailor's", { ...sent, resume: "https://signed" }, true],
    ["the file is still being converted", { ...sent, resume: null }, true],
    ["somebody else's name", { ...sent, "first-name": "Adah" }, false],
    ["our tags are missing", { ...sent, tags: [] }, false],
  ])("%s", (_, attributes, want) => {
    expect(wasSaved(sent, { id: "1", type: "candidates", attributes })).toBe(want);
  });
});
