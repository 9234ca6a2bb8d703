import { describe, expect, it } from "vitest";
import { environmentOf, listOf, readUnit } from "./unit-file.ts";

const unit = readUnit("[Service]\nEnvironment=A=unit\nEnvironment=B=unit\nEnvironmentFile=-/etc/a.env\n");
const files: Record<string, string> = { "/etc/a.env": "A=file\nC=file\n" };

function environment(dropIn: string): Record<string, string | undefined> {
  return environmentOf([...unit, ...readUnit(`[Service]\n${dropIn}`)], (path) => files[path] ?? "");
}

describe("environmentOf", () => {
  it.each<[string, string, Record<string, string>]>([
    ["without a drop-in the file wins", "", { A: "file", B: "unit", C: "file" }],
    ["the file wins over a drop-in too", "Environment=A=drop-in", { A: "file", B: "unit", C: "file" }],
    [
      "an empty line forgets what was said, not the file",
      "Environment=\nEnvironment=B=drop-in",
      { A: "file", B: "drop-in", C: "file" },
    ],
    ["an empty line forgets the file", "EnvironmentFile=", { A: "unit", B: "unit" }],
  ])("%s", (_, dropIn, want) => {
    expect(environment(dropIn)).toEqual(want);
  });
});

describe("listOf", () => {
  it("has what came after the last empty one", () => {
    expect(listOf(readUnit("[Service]\nA=1\nA=\nA=2\nB=\nA=3"), "A")).toEqual(["2", "3"]);
  });
});
