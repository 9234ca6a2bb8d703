import { describe, expect, it } from "vitest";
import { readConfigText } from "./config-text.ts";

describe("the text of a config file", () => {
  it.each([
    { kind: "YAML", text: "mirrors:\n  - name: a\n", want: { mirrors: [{ name: "a" }] } },
    { kind: "JSON", text: '{\n\t"mirrors": [{ "name": "a" }]\n}', want: { mirrors: [{ name: "a" }] } },
    { kind: "nothing", text: "", want: null },
    { kind: "off as the word it is", text: "picture: off", want: { picture: "off" } },
  ])("may be $kind", ({ text, want }) => {
    expect(readConfigText(text, "c.yaml")).toMatchObject({ read: { value: want } });
  });

  it.each([
    { mistake: "a bracket that is not closed", text: "a: [1\nb: 2", line: 2, column: 1, says: "bracket" },
    { mistake: "a key twice", text: "a: 1\na: 2", line: 2, column: 1, says: "a key that stands there already" },
    { mistake: "a stray comma", text: '{\n  "a": [,]\n}', line: 2, column: 9, says: "does not belong there" },
    { mistake: "a second colon", text: "a: b: c", line: 1, column: 4, says: "second colon" },
    { mistake: "two documents", text: "a: 1\n---\nb: 2", line: 2, column: 1, says: "a second document" },
    { mistake: "an alias of nothing", text: "a: *x", line: 1, column: 1, says: "an alias that leads nowhere" },
  ])("with $mistake says where", ({ text, line, column, says }) => {
    const result = readConfigText(text, "c.yaml");
    expect(result).toMatchObject({ mistakes: [{ file: "c.yaml", line, column }] });
    expect("mistakes" in result && result.mistakes[0].message).toContain(says);
  });

  it("is refused where aliases would make it huge", () => {
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
    for (const [one, other] of ["ba", "cb", "dc", "ed", "fe", "gf"]) {
      bomb.push(`${one}: &${one} [${Array.from({ length: 9 }, () => `*${other}`).join(", ")}]`);
    }
    expect(readConfigText(bomb.join("\n"), "c.yaml")).toMatchObject({ mistakes: [{ line: 1 }] });
  });

  it("knows where values and keys stand", () => {
    const result = readConfigText("a:\n  b: 1\n  list:\n    - x\n    - y: 2\n", "c.yaml");
    if ("mistakes" in result) throw new Error("not read");
    const { valueAt, keyAt } = result.read;
    expect(valueAt(["a", "b"])).toEqual({ line: 2, column: 6 });
    expect(valueAt(["a", "list", 1, "y"])).toEqual({ line: 5, column: 10 });
    expect(valueAt(["a", "list", 1, "nothing"])).toEqual({ line: 5, column: 7 });
    expect(keyAt(["a"], "list")).toEqual({ line: 3, column: 3 });
  });
});
