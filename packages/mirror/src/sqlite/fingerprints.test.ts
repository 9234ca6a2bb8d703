import { describe, expect, it } from "vitest";
import { createFingerprint } from "./fingerprints.ts";

describe("createFingerprint", () => {
  it("is HMAC-SHA-256, cut to 128 bits: ledgers hold these", () => {
    // Test case 2 of RFC 4231, whose digest begins with 5bdcc146bf60754e6a042426089575c7.
    const print = createFingerprint("Jefe")("what do ya want for nothing?");
    expect(print).toBe(Buffer.from("5bdcc146bf60754e6a042426089575c7", "hex").toString("base64url"));
    expect(print).toHaveLength(22);
  });

  it("is another under another key, and for another text", () => {
    const prints = [createFingerprint("a")("x"), createFingerprint("b")("x"), createFingerprint("a")("y")];
    expect(new Set(prints).size).toBe(3);
  });
});
