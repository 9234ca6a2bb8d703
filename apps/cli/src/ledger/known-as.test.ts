import type { MirrorState } from "@push-profile/mirror";
import { describe, expect, it } from "vitest";
import { mirrorRow } from "../testing/mirror-row.ts";
import { knownAs } from "./known-as.ts";

const ledger = (...mirrors: MirrorState[]) => ({ mirrors: async () => mirrors });
const careers = mirrorRow({ name: "careers", source: "s1", priority: 3 });

describe("what a mirror without a config file is called", () => {
  it.each([
    { what: "its source where it is new", rows: [], want: { name: "s1", priority: 1000 } },
    { what: "what the ledger calls it", rows: [careers], want: { name: "careers", priority: 3 } },
    {
      what: "its source where the ledger has several",
      rows: [careers, mirrorRow({ name: "other", source: "s1" })],
      want: { name: "s1", priority: 1000 },
    },
  ])("is $what", async ({ rows, want }) => {
    expect(await knownAs(ledger(...rows, mirrorRow({ name: "else", source: "s2" })), "s1")).toEqual(want);
  });
});
