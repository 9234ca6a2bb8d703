import { describe, expect, it } from "vitest";
import { functionNamed } from "./scope.ts";

describe("functionNamed", () => {
  const local = (): string => "local";
  const global = (): string => "global";

  it("looks into the local scope first, then into the global one", () => {
    expect(functionNamed("f", "logics", { f: local }, { f: global })()).toBe("local");
    expect(functionNamed("f", "logics", {}, { f: global })()).toBe("global");
  });

  it.each([
    ["a name nobody has", "g", "There are: f."],
    ["what is inherited is not its own", "toString", "There are: f."],
    ["what is no function", "n", "There are: f."],
  ])("%s: says which there are", (_, name, fix) => {
    expect(() => functionNamed(name, "logics", { f: local, n: 1 })).toThrow(
      expect.objectContaining({ code: "config", field: "logics", fix }),
    );
  });

  it("says so where there are none", () => {
    expect(() => functionNamed("f", "formatFunctionName")).toThrow(
      expect.objectContaining({ fix: "Hand in a scope that has it." }),
    );
  });
});
