import { describe, expect, it } from "vitest";
import type { Path } from "./config-text.ts";
import { salvage } from "./salvage.ts";

describe("what is left of a file", () => {
  it.each<{ what: string; value: unknown; bad: Path[]; want: unknown }>([
    { what: "a key", value: { stat: 1, listen: "x" }, bad: [["stat"]], want: { listen: "x" } },
    { what: "a key that is not there", value: {}, bad: [["state"]], want: {} },
    {
      what: "an item of a list: the list is gone",
      value: { mirrors: [{ name: "a", source: "s", logics: ["x", 1] }] },
      bad: [["mirrors", 0, "logics", 1]],
      want: { mirrors: [{ name: "a", source: "s" }] },
    },
    {
      what: "a mirror: the others keep their numbers",
      value: { mirrors: [1, { name: "a", source: "s" }] },
      bad: [["mirrors", 0]],
      want: {
        mirrors: [
          { name: "unnamed-0", source: "unknown" },
          { name: "a", source: "s" },
        ],
      },
    },
    {
      what: "a mirror's source",
      value: { mirrors: [{ name: "a" }] },
      bad: [["mirrors", 0, "source"]],
      want: { mirrors: [{ name: "a", source: "unknown" }] },
    },
    {
      what: "a mirror's module: names of functions go with it",
      value: { mirrors: [{ name: "a", source: "s", functions: 1, logics: ["x"], format: "y" }] },
      bad: [["mirrors", 0, "functions"]],
      want: { mirrors: [{ name: "a", source: "s" }] },
    },
    {
      what: "an account: its name stays",
      value: { accounts: { sweden: 1 } },
      bad: [["accounts", "sweden"]],
      want: { accounts: { sweden: {} } },
    },
    {
      what: "several at once",
      value: { accounts: { sweden: { region: "ue", apiKey: 1, apiVersion: "20240904" } } },
      bad: [
        ["accounts", "sweden", "region"],
        ["accounts", "sweden", "apiKey"],
      ],
      want: { accounts: { sweden: { apiVersion: "20240904" } } },
    },
  ])("without $what", ({ value, bad, want }) => {
    const before = structuredClone(value);
    expect(salvage(value, bad)).toEqual(want);
    expect(value).toEqual(before);
  });
});
