import { describe, expect, it } from "vitest";
import { createFaultWords } from "./fault-words.ts";
import { parseWhen } from "./parse-when.ts";

describe("parseWhen", () => {
  it("takes what every kind has, and leaves a kind's own options", () => {
    const options = ["saved", "from 2", "count 3", "share .5", "about mira@example.com"];
    const words = createFaultWords("the rule", null, options);
    expect(parseWhen(words)).toEqual({ from: 2, count: 3, share: 0.5, about: "mira@example.com" });
    expect(words.flag("saved")).toBe(true);
    words.done();
  });

  it.each([
    ["nth 0", "nth has to be a whole number of at least 1"],
    ["share a half", "share has to be a number from 0 to 1"],
    ["about", '"about" needs a value'],
  ])("refuses %s", (option, message) => {
    expect(() => parseWhen(createFaultWords("the rule", null, [option]))).toThrow(message);
  });
});
