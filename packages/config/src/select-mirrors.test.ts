import { describe, expect, it } from "vitest";
import { type MirrorChoice, selectMirrors } from "./select-mirrors.ts";

const mirrors = [
  { name: "careers-se", source: "s1" },
  { name: "careers-no", source: "s2" },
  { name: "alumni", source: "s1" },
];

describe("the mirrors that are named", () => {
  it.each<{ choice: MirrorChoice | undefined; want: string[] }>([
    { choice: undefined, want: ["careers-se", "careers-no", "alumni"] },
    { choice: { names: ["alumni", "careers-se"] }, want: ["careers-se", "alumni"] },
    { choice: { sources: ["s1"] }, want: ["careers-se", "alumni"] },
    { choice: { names: ["careers-no"], sources: ["s1"] }, want: ["careers-se", "careers-no", "alumni"] },
  ])("by $choice are $want", ({ choice, want }) => {
    expect(selectMirrors(mirrors, choice).map(({ name }) => name)).toEqual(want);
  });

  it.each<{ choice: MirrorChoice; message: string; fix: string }>([
    { choice: { names: ["alumny"] }, message: "--mirror: no mirror is called so", fix: "Did you mean alumni?" },
    {
      choice: { sources: ["other-source"] },
      message: "--source: no mirror has this source",
      fix: "There are: s1, s2.",
    },
  ])("have to be there: $choice", ({ choice, message, fix }) => {
    const select = () => selectMirrors(mirrors, choice);
    expect(select).toThrow(expect.objectContaining({ name: "UsageError", message, fix: expect.stringContaining(fix) }));
  });

  it("are not to be had where there is none", () => {
    expect(() => selectMirrors([])).toThrow("there is no mirror");
  });
});
