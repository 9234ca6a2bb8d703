import { describe, expect, it } from "vitest";
import { safeJson, safeText } from "./safe-text.ts";

const dangerous = [
  { what: "an escape sequence", text: "\u001b[2J", shown: "\\u001b[2J" },
  { what: "a C1 control", text: "a\u009bb", shown: "a\\u009bb" },
  { what: "delete", text: "\u007f", shown: "\\u007f" },
  { what: "a bidi override", text: "\u202egnp.exe", shown: "\\u202egnp.exe" },
  { what: "a bidi isolate", text: "\u2066x\u2069", shown: "\\u2066x\\u2069" },
  { what: "zero width", text: "a\u200bb\ufeff", shown: "a\\u200bb\\ufeff" },
  { what: "a line separator", text: "a\u2028b", shown: "a\\u2028b" },
  { what: "a tag character", text: "\u{e0041}", shown: "\\udb40\\udc41" },
  { what: "half a character", text: "\ud83d!", shown: "\\ud83d!" },
];

describe("foreign text on a line", () => {
  it.each(dangerous)("shows $what as an escape", ({ text, shown }) => {
    expect(safeText(text)).toBe(shown);
  });

  it("stays on its line", () => {
    expect(safeText("one\r\n\ttwo")).toBe("one\\r\\n\\ttwo");
  });

  it.each(["Zoë Ångström", "王小明", "مريم", "👩🏽 ok"])("leaves %s as it is", (text) => {
    expect(safeText(text)).toBe(text);
  });
});

describe("JSON on a line", () => {
  it.each(dangerous)("shows $what as an escape and keeps the value", ({ text, shown }) => {
    const line = safeJson({ text });
    expect(line).toContain(shown);
    expect(JSON.parse(line)).toEqual({ text });
  });

  it("keeps line breaks as JSON writes them", () => {
    expect(safeJson("a\nb")).toBe('"a\\nb"');
  });
});
