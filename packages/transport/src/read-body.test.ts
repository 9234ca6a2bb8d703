import { describe, expect, it } from "vitest";
import { BodyTooLarge, parseBody, readText } from "./read-body.ts";

function streamed(chunks: readonly Uint8Array<ArrayBuffer>[], onCancel: () => void = () => {}): Response {
  const rest = [...chunks];
  return new Response(
    new ReadableStream({
      pull: (controller) => {
        const chunk = rest.shift();
        if (chunk === undefined) controller.close();
        else controller.enqueue(chunk);
      },
      cancel: onCancel,
    }),
  );
}

describe("readText", () => {
  it("joins chunks that cut a character", async () => {
    const bytes = new TextEncoder().encode("Påhitt 🙂");
    const chunks = Array.from(bytes, (_, index) => bytes.slice(index, index + 1));
    await expect(readText(streamed(chunks), 100)).resolves.toBe("Påhitt 🙂");
  });

  it("gives an empty text for no body", async () => {
    await expect(readText(new Response(null, { status: 204 }), 100)).resolves.toBe("");
  });

  it("accepts exactly as many bytes as are allowed", async () => {
    await expect(readText(streamed([new Uint8Array(6), new Uint8Array(4)]), 10)).resolves.toHaveLength(10);
  });

  it("stops reading at the first byte too many", async () => {
    let cancelled = false;
    const chunks = Array.from({ length: 100 }, () => new Uint8Array(6));
    const reading = readText(
      streamed(chunks, () => {
        cancelled = true;
      }),
      10,
    );
    await expect(reading).rejects.toBeInstanceOf(BodyTooLarge);
    expect(cancelled).toBe(true);
  });

  it("does not begin to read what is announced as too large", async () => {
    const response = new Response("small", { headers: { "content-length": "11" } });
    await expect(readText(response, 10)).rejects.toBeInstanceOf(BodyTooLarge);
  });
});

describe("parseBody", () => {
  it.each([
    ["", { kind: "empty" }],
    [" \r\n", { kind: "empty" }],
    ['{"a":1}', { kind: "json", value: { a: 1 } }],
    ["null", { kind: "json", value: null }],
    ['{"a":', { kind: "other" }],
    ["<html></html>", { kind: "other" }],
  ])("knows what %j is", (text, want) => {
    expect(parseBody(text)).toEqual(want);
  });
});
