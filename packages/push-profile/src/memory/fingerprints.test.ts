import { describe, expect, it } from "vitest";
import type { Filled } from "../attributes.ts";
import { sameValue } from "../decide/same-value.ts";
import {
  candidateClaim,
  desiredFingerprint,
  foldEmail,
  printer,
  profileClaim,
  tagFingerprint,
} from "./fingerprints.ts";

const print = printer((text) => `#${text}`);
const desired = (attributes: Filled, marks = {}): string => desiredFingerprint(attributes, marks, (text) => text);

describe("printer", () => {
  it.each([
    ["first-name", ["Ada", "Ada ", "ADA", "Mu\u0308ller", "Müller"]],
    ["email", ["a@example.com", "A@example.com", "b@example.com"]],
    ["phone", ["+1 23", "123", "(1)23", "ask me", "ask her"]],
    ["linkedin-url", ["https://www.linkedin.com/in/a/", "linkedin.com/in/A", "linkedin.com/in/b", "https://"]],
    ["internal", [true, false]],
  ] as const)("%s: values have one fingerprint where they mean the same, and only there", (name, values) => {
    for (const a of values)
      for (const b of values) expect([a, b, print(name, a) === print(name, b)]).toEqual([a, b, sameValue(name, a, b)]);
  });

  it("a blank has none, and everything else has one", () => {
    expect(["", "  ", null, undefined, []].map((value) => print("phone", value))).toEqual(["", "", "", "", ""]);
    expect(print("linkedin-url", "https://")).not.toBe("");
    expect(print("phone", "1")).not.toBe(print("first-name", "1"));
  });

  it("a tag by itself", () => {
    expect(print("tags", " Remote")).toBe(print("tags", "remote"));
    expect(tagFingerprint("Remote", (text) => `#${text}`)).toBe(print("tags", "remote"));
  });
});

describe("desiredFingerprint", () => {
  it("knows neither the order of attributes nor the addresses of files", () => {
    const marks = { resume: "m" };
    const one = desired({ "first-name": "a", resume: "https://x?1" }, marks);
    expect(desired({ resume: "https://x?2", "first-name": "a" }, marks)).toBe(one);
    expect(desired({ "first-name": "a", resume: "https://x?1" }, { resume: "n" })).not.toBe(one);
    expect(desired({ "first-name": "a" })).not.toBe(one);
  });
});

describe("claims", () => {
  it("are one for one profile or candidate, and never the same for both", () => {
    const id = { source: "s", key: "7", reference: null };
    const names = [
      profileClaim(id, String),
      profileClaim({ ...id, source: "t" }, String),
      profileClaim({ ...id, key: "8" }, String),
      candidateClaim("7", String),
    ];
    expect(new Set(names).size).toBe(4);
    expect(profileClaim({ ...id, reference: "r" }, String)).toBe(names[0]);
    expect(foldEmail(" Ada@Example.com ")).toBe("ada@example.com");
  });
});
