import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decoded } from "./decoded.ts";

const WORDS = "Påhitt 🙂".repeat(100);

function inPieces(bytes: Buffer, size = 7): Readable {
  const count = Math.ceil(bytes.byteLength / size);
  return Readable.from(Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size)));
}

describe("decoded", () => {
  it.each([
    ["gzip", gzipSync(WORDS)],
    ["X-GZip", gzipSync(WORDS)],
    ["deflate", deflateSync(WORDS)],
    ["br", brotliCompressSync(WORDS)],
    ["gzip, br", brotliCompressSync(gzipSync(WORDS))],
    ["identity", Buffer.from(WORDS)],
    ["rot13", Buffer.from(WORDS)],
    ["", Buffer.from(WORDS)],
  ])("reads %j", async (coding, bytes) => {
    expect(await text(decoded(inPieces(bytes), coding))).toBe(WORDS);
  });

  it("gives what is there of one that is cut off", async () => {
    const bytes = gzipSync(WORDS);
    expect(await text(decoded(inPieces(bytes.subarray(0, -8)), "gzip"))).toBe(WORDS);
  });

  it("fails where it is something else", async () => {
    await expect(text(decoded(inPieces(Buffer.from(WORDS)), "gzip"))).rejects.toThrow("incorrect header");
  });

  it("fails as the way fails", async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error("broken way"));
      },
    });
    await expect(text(decoded(broken, "gzip"))).rejects.toThrow("broken way");
  });

  it("lets go of the way when nobody reads on", async () => {
    const way = inPieces(gzipSync(WORDS));
    for await (const _ of decoded(way, "gzip")) break;
    expect(way.destroyed).toBe(true);
  });
});
