import type { Candidate } from "@push-profile/teamtailor-client";
import { describe, expect, it } from "vitest";
import type { Known, Print } from "../decide/known.ts";
import type { Part } from "../memory/memory.ts";
import { hasParted } from "./has-parted.ts";

const print: Print = (_, value) => `print of ${String(value)}`;

function candidate(email: string | null): Candidate {
  return { id: "1", type: "candidates", attributes: { email } };
}

/** @param sent what the owner wants; `null`: nothing is known of it */
function knownAs(part: Part, sent: string | null): Known {
  const trace = sent === null ? {} : { email: { sent, answered: sent } };
  return { traces: { fields: trace, tags: null }, part, print, marks: {}, now: 0 };
}

const office = "office@example.com";
const owners = print("email", office);

describe("hasParted", () => {
  it.each<[string, string | undefined, string | null, Known | null, boolean]>([
    ["an e-mail of their own", "bob@example.com", office, knownAs("other", owners), true],
    ["the same as ever", office, office, knownAs("other", owners), false],
    ["the same in other letters", "Office@example.com", office, knownAs("other", owners), false],
    ["the owner's, and a recruiter changed the candidate's", office, "x@example.com", knownAs("other", owners), false],
    ["the candidate's, which a recruiter typed", "x@example.com", "x@example.com", knownAs("other", owners), false],
    ["their own, and a recruiter emptied the candidate's", "bob@example.com", null, knownAs("other", owners), true],
    ["an e-mail where the owner wants none", "bob@example.com", office, knownAs("other", ""), true],
    ["an e-mail where nobody has one", "bob@example.com", null, knownAs("other", ""), false],
    ["an e-mail where nothing is known of the owner's", "bob@example.com", office, knownAs("other", null), true],
    ["no e-mail", undefined, office, knownAs("other", owners), false],
    ["another, and owns the candidate", "bob@example.com", office, knownAs("owner", owners), false],
    ["another, and there is no memory", "bob@example.com", office, null, false],
  ])("who wants %s", (_, email, current, known, want) => {
    expect(hasParted(email, candidate(current), known)).toBe(want);
  });
});
