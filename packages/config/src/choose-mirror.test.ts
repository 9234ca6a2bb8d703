import { describe, expect, it } from "vitest";
import { chooseMirror } from "./choose-mirror.ts";

const [a, b] = [
  { name: "a", source: "s1", account: "x" },
  { name: "b", source: "s2", account: "y" },
];
const accounts = { x: { region: "eu" as const }, y: { region: "na" as const } };

describe("the mirror of a run", () => {
  it.each([
    { from: [a], source: null, want: "mirrors[0]", account: "accounts.x" },
    { from: [a, b], source: "s2", want: "mirrors[1]", account: "accounts.y" },
    { from: [a, b], source: null, want: undefined, account: undefined },
    { from: [a, b], source: "s3", want: undefined, account: undefined },
    { from: [a], source: "s3", want: undefined, account: undefined },
    { from: [a, { ...b, source: "s1" }], source: "s1", want: undefined, account: undefined },
  ])("of $from.length mirrors for the source $source is $want", ({ from, source, want, account }) => {
    const chosen = chooseMirror({ accounts, mirrors: from }, source);
    expect([chosen.mirror?.path, chosen.account?.path]).toEqual([want, account]);
  });

  it("names those between which nothing decides", () => {
    expect(chooseMirror({ mirrors: [a, b] }, null).undecided).toEqual(["a", "b"]);
    expect(chooseMirror({ mirrors: [a, b] }, "s3").undecided).toEqual([]);
    expect(chooseMirror({ mirrors: [a, b] }, "s1").undecided).toEqual([]);
  });

  it("needs no mirror to take the only account", () => {
    expect(chooseMirror({ accounts: { x: {} } }, null).account?.path).toBe("accounts.x");
    expect(chooseMirror({ accounts }, null).account).toBeNull();
  });
});
