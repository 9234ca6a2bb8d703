import { describe, expect, it } from "vitest";
import { timedByCpu } from "../../testing/cpu-time.ts";
import { readFile } from "./read-file.ts";

function read(content: string | number[], name = "cv.txt"): ReturnType<typeof readFile> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : Uint8Array.from(content);
  return readFile({ name, type: "", bytes });
}

describe("readFile", () => {
  it("reads the four fields, however they are written; the first counts, the lists keep all", () => {
    const text =
      "CV\r\nNAME:  Mira  von Påhitt \r\n  email : mira@example.com\nName: Other\nPhone:0202\nE-mail: no@example.com\n" +
      "Email: m@example.org\nsummary: Bakes: bread.\nphone: +46701740605\nSummary: second\nEmail:\nMy name: x";
    expect(read(text)).toEqual({
      person: { full_name: "Mira von Påhitt", first_name: "Mira", last_name: "von Påhitt" },
      emails: ["mira@example.com", "m@example.org"],
      phones: ["0202", "+46701740605"],
      summary: "Bakes: bread.",
      text,
    });
  });

  it("does not take the next line for an empty field", () => {
    expect(read("Name:\nEmail: a@example.com").person.full_name).toBe("cv");
  });

  it.each([
    ["Name: Mira", "Mira", "Mira", null],
    ["Name:\tMira\tPåhitt", "Mira Påhitt", "Mira", "Påhitt"],
  ])("splits %j", (text, full_name, first_name, last_name) => {
    expect(read(text).person).toEqual({ full_name, first_name, last_name });
  });

  it.each([
    ["sten-papper.txt", "sten papper"],
    ["Sten_Papper.CV.pdf", "Sten Papper CV"],
    ["sten", "sten"],
    [".sten", "sten"],
    ["--sten--.txt", "sten"],
    ["-.pdf", null],
    ["", null],
  ])("names the person after the file %j: %s", (name, want) => {
    expect(read("Email: sten@example.com", name)).toMatchObject({
      person: { full_name: want },
      emails: ["sten@example.com"],
      text: "Email: sten@example.com",
    });
  });

  it.each([
    ["what is no UTF-8", [0x4e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0x58, 0xff]],
    ["what holds a NUL", [0x4e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0x58, 0x00]],
  ])("does not read %s", (_name, bytes) => {
    expect(read(bytes, "sten-papper.pdf")).toEqual({
      person: { full_name: "sten papper", first_name: "sten", last_name: "papper" },
      emails: [],
      phones: [],
      summary: null,
      text: null,
    });
  });

  it("is quick with a line that is all blanks", async () => {
    const { cpuMs } = await timedByCpu(() => read(`Name: a${" ".repeat(1_000_000)}b`));
    expect(cpuMs).toBeLessThan(2000);
  });
});
