import { describe, expect, it } from "vitest";
import { streamedValues } from "./streamed-values.ts";

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}

async function read(text: string, linesBefore = 0): Promise<unknown[]> {
  const values = [];
  for await (const value of streamedValues(whole(text), "people.json", linesBefore)) values.push(value);
  return values;
}

describe("streamed values", () => {
  it.each([
    ["the items of an array", '[{"a":1},\n{"a":2}]', [{ a: 1 }, { a: 2 }]],
    ["values after each other, on any lines", '{"a":\n1}{"a":2}', [{ a: 1 }, { a: 2 }]],
    ["nothing", " ", []],
  ])("are %s", async (_, text, want) => {
    expect(await read(text)).toEqual(want);
  });

  it("count the lines that were read before when they say where a mistake is", async () => {
    await expect(read('{"a":1}\noops', 40)).rejects.toThrow("people.json is not JSON at line 42, column 1");
  });
});
