import { describe, expect, it } from "vitest";
import { readForm } from "./multipart.ts";

const TYPE = "multipart/form-data; boundary=b";

function bytes(...lines: string[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(lines.join("\r\n"));
}

const TWO = bytes(
  "--b",
  'content-disposition: form-data; name="note"',
  "",
  "Påhitt",
  "--b",
  'content-disposition: form-data; name="note"',
  "",
  "second",
  "--b--",
  "",
);

describe("readForm", () => {
  it("reads texts, and files byte for byte", async () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const form = new FormData();
    form.set("note", "Påhitt\nline");
    form.set("file", new File([all], "Påhitt.pdf", { type: "application/pdf" }));
    const sent = new Response(form);
    const read = await readForm(
      sent.headers.get("content-type") ?? undefined,
      new Uint8Array(await sent.arrayBuffer()),
    );
    expect(Object.fromEntries(read?.texts ?? [])).toEqual({ note: "Påhitt\r\nline" });
    const file = read?.files.get("file");
    expect([read?.files.size, file?.name, file?.type]).toEqual([1, "Påhitt.pdf", "application/pdf"]);
    expect(file?.bytes).toEqual(all);
  });

  it("takes the first of several fields with one name", async () => {
    expect((await readForm(TYPE, TWO))?.texts.get("note")).toBe("Påhitt");
  });

  it("does not mind capitals in the media type", async () => {
    expect((await readForm("Multipart/Form-Data; boundary=b", TWO))?.texts.size).toBe(1);
  });

  it.each([
    ["no media type", undefined, TWO],
    ["JSON", "application/json", bytes("{}")],
    ["an encoded form", "application/x-www-form-urlencoded", bytes("note=a")],
    ["no boundary", "multipart/form-data", TWO],
    ["another boundary", "multipart/form-data; boundary=c", TWO],
    ["a form that is cut off", TYPE, TWO.slice(0, -12)],
    ["nothing", TYPE, bytes("")],
  ])("refuses %s", async (_name, type, body) => {
    expect(await readForm(type, body)).toBeNull();
  });
});
