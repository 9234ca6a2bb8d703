import { describe, expect, it } from "vitest";
import { readBody } from "./read-body.ts";

/** A body in pieces, without a length. */
function chunked(...chunks: string[]): Request {
  const body = ReadableStream.from(chunks.map((chunk) => new TextEncoder().encode(chunk)));
  return new Request("http://localhost/", { method: "POST", body, duplex: "half" });
}

describe("readBody", () => {
  it.each<[string, Request, string | null]>([
    ["none", new Request("http://localhost/"), ""],
    ["pieces", chunked("ab", "", "cd"), "abcd"],
    ["too many pieces", chunked("ab", "cd", "e"), null],
    ["one piece that is too large", chunked("abcde"), null],
    [
      "a length that is too large",
      new Request("http://localhost/", { method: "POST", headers: { "content-length": "5" } }),
      null,
    ],
  ])("reads %s", async (_name, request, want) => {
    const body = await readBody(request, 4);
    expect(body === null ? null : new TextDecoder().decode(body)).toBe(want);
  });

  it("reads on for a while only", async () => {
    let read = 0;
    const long = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull: (controller) => {
          read += 1;
          controller.enqueue(new Uint8Array(2));
          if (read === 1000) controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const request = new Request("http://localhost/", { method: "POST", body: long, duplex: "half" });
    expect(await readBody(request, 4)).toBeNull();
    expect(read).toBe(33);
  });
});
