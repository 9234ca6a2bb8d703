import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { jsonValues } from "./json-values.ts";

/** The text in pieces of one character, so that every value is cut somewhere. */
async function* pieces(text: string): AsyncGenerator<string> {
  yield* text;
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}

async function read(text: AsyncIterable<string>): Promise<unknown[]> {
  const values = [];
  for await (const value of jsonValues(text, "people.json")) values.push(value);
  return values;
}

describe("JSON values", () => {
  it.each([
    { of: "an array", text: '[{"a":1},\n {"a":[2]}]', want: [{ a: 1 }, { a: [2] }] },
    { of: "an object on several lines", text: '{\n  "a": 1\n}\n', want: [{ a: 1 }] },
    { of: "one object a line", text: '{"a":1}\n{"a":2}\n', want: [{ a: 1 }, { a: 2 }] },
    { of: "lines that Windows ended, some empty", text: '{"a":1}\r\n\r\n{"a":2}', want: [{ a: 1 }, { a: 2 }] },
    { of: "lines and then one on several", text: '{"a":1}\n{\n"a":2}\n{"a":3}', want: [{ a: 1 }, { a: 2 }, { a: 3 }] },
    { of: "two on one line", text: '{"a":1}\n{"a":2}{"a":3}\n', want: [{ a: 1 }, { a: 2 }, { a: 3 }] },
    { of: "a text with a byte order mark", text: '\ufeff\n[{"a":"é"}]', want: [{ a: "é" }] },
    { of: "an empty array", text: "[]", want: [] },
    { of: "nothing", text: " \n", want: [] },
    { of: "a number, which is nobody", text: "12", want: [12] },
    {
      of: "escapes and odd keys",
      text: '{"\\u0061":"\\ud83d\\ude00","__proto__":1}',
      want: [JSON.parse('{"a":"😀","__proto__":1}')],
    },
  ])("are read from $of", async ({ text, want }) => {
    expect(await read(whole(text))).toEqual(want);
    expect(await read(pieces(text))).toEqual(want);
  });

  it.each([
    { mistake: "a comma too many", text: '{"a":1,}', line: 1, column: 8 },
    { mistake: "a bad third line", text: '{"a":1}\n{"a":2}\n{"a":hunter2}\n', line: 3, column: 6 },
    { mistake: "a bad place in a value on several lines", text: '{"a":1}\n{\n"a":hunter2}\n', line: 3, column: 5 },
    { mistake: "a bad item", text: '[{"a":1},\n  {"a" 1}]', line: 2, column: 8 },
    { mistake: "an end too early", text: '[{"a":1}', line: 1, column: 9 },
    { mistake: "an object that does not end", text: '{"a":1', line: 1, column: 7 },
    { mistake: "no JSON at all", text: "key,name\n", line: 1, column: 1 },
  ])("say where $mistake is, and repeat nothing of it", async ({ text, line, column }) => {
    for (const source of [whole(text), pieces(text)]) {
      const failure = await read(source).catch((thrown: unknown) => thrown);
      expect(failure).toBeInstanceOf(UsageError);
      expect(String(failure)).toContain(`people.json is not JSON at line ${line}, column ${column}`);
      expect(JSON.stringify(failure)).not.toContain("hunter2");
    }
  });

  it("come before a mistake that stands in a later piece", async () => {
    async function* text() {
      yield '{"a":1}\n';
      yield "oops";
    }
    const values = jsonValues(text(), "people.json");
    expect((await values.next()).value).toEqual({ a: 1 });
    await expect(values.next()).rejects.toThrow("line 2, column 1");
  });

  it("pass on the trouble of the source itself", async () => {
    async function* text() {
      yield "[";
      throw new Error("disk");
    }
    await expect(read(text())).rejects.toThrow("disk");
  });
});
