import { describe, expect, it } from "vitest";
import { mirrorRow } from "../testing/mirror-row.ts";
import { renamedMirrors } from "./renamed-mirrors.ts";

const baseUrl = "https://api.example.com/v1";
const accounts = [
  { id: 1, baseUrl, company: "one" },
  { id: 2, baseUrl: "https://api.na.example.com/v1", company: "two" },
];
const careers = { name: "careers", source: "s1", baseUrl, limit: 50 };

describe("mirrors with a new name", () => {
  it.each([
    { when: "the ledger calls it by its source", rows: [mirrorRow({ name: "s1" })], want: ["s1 is careers"] },
    { when: "the file called it otherwise before", rows: [mirrorRow({ name: "jobs" })], want: ["jobs is careers"] },
    { when: "the ledger knows the name", rows: [mirrorRow({ name: "careers" })], want: [] },
    { when: "it is of another account", rows: [mirrorRow({ name: "s1", account: 2 })], want: [] },
    { when: "it is of another source", rows: [mirrorRow({ name: "s2", source: "s2" })], want: [] },
    {
      when: "two may be meant",
      rows: [mirrorRow({ name: "s1" }), mirrorRow({ id: 2, name: "jobs" })],
      want: [],
    },
    {
      when: "the other one is the settings' own too",
      known: [careers, { ...careers, name: "jobs" }],
      rows: [mirrorRow({ name: "s1" }), mirrorRow({ id: 2, name: "jobs" })],
      want: ["s1 is careers"],
    },
  ])("where $when: $want", ({ known = [careers], rows, want }) => {
    const renamed = renamedMirrors(known, rows, accounts);
    expect([...renamed].map(([row, { name }]) => `${row.name} is ${name}`)).toEqual(want);
  });
});
