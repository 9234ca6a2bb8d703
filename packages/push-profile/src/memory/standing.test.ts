import { describe, expect, it } from "vitest";
import type { RecalledProfile } from "./memory.ts";
import { standingOf } from "./standing.ts";

type Last = NonNullable<RecalledProfile["last"]>;

const last: Last = { desired: "d", status: "updated", reason: null, againAt: null };
const recalled: RecalledProfile = { forgotten: false, candidateId: "7", last, openCreate: null };
const skipped = (reason: Last["reason"]): Partial<Last> => ({ status: "skipped", reason });

describe("standingOf", () => {
  it.each<[string, Partial<Last>, object, unknown]>([
    ["created", { status: "created" }, {}, { status: "unchanged" }],
    ["updated", {}, {}, { status: "unchanged" }],
    ["unchanged", { status: "unchanged" }, {}, { status: "unchanged" }],
    ["something else was wanted", { desired: "e" }, {}, null],
    ["a refused file is due", { againAt: 100 }, {}, null],
    ["a refused file is not due", { againAt: 101 }, {}, { status: "unchanged" }],
    ["gone", { status: "gone", reason: "gone" }, {}, { status: "gone" }],
    ["gone, to be recreated", { status: "gone", reason: "gone" }, { recreate: true }, null],
    ["restricted", skipped("restricted"), {}, { status: "skipped", reason: "restricted" }],
    [
      "existing, by the same rule",
      skipped("existing"),
      { existing: "skip" },
      { status: "skipped", reason: "existing" },
    ],
    ["existing, by another rule", skipped("existing"), {}, null],
    ["no e-mail", skipped("no-email"), {}, { status: "skipped", reason: "no-email" }],
    ["no e-mail, but sourced now", skipped("no-email"), { sourced: true }, null],
    ["archived, and back", skipped("archived"), {}, null],
    ["dropped, and asked for again", skipped("dropped"), {}, null],
  ])("%s", (_, change, rules, want) => {
    expect(standingOf({ ...recalled, last: { ...last, ...change } }, "d", rules, 100)).toEqual(want);
  });

  it.each<[string, Partial<RecalledProfile>]>([
    ["nothing is remembered", { last: null }],
    ["a create is open", { openCreate: { at: 0 } }],
    ["nobody knows where they stand", { candidateId: null }],
  ])("asks where %s", (_, change) => {
    expect(standingOf({ ...recalled, ...change }, "d", {}, 100)).toBeNull();
  });
});
