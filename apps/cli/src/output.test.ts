import { PassThrough, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { OutputStream } from "./context.ts";
import { createOutput } from "./output.ts";

function broken(code: string): OutputStream {
  return new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
}

describe("output", () => {
  it("writes lines", async () => {
    const stream = new PassThrough();
    await createOutput(stream).lines("one", "two");
    expect(stream.read()?.toString()).toBe("one\ntwo\n");
  });

  it("waits for a reader that is slower", async () => {
    const stream = new PassThrough({ highWaterMark: 4 });
    let written = false;
    const writing = createOutput(stream)
      .lines("a long line")
      .then(() => (written = true));
    await new Promise(setImmediate);
    expect(written).toBe(false);
    stream.resume();
    await writing;
  });

  it("bears that its reader goes away, and writes no more", async () => {
    const output = createOutput(broken("EPIPE"));
    await output.lines("one");
    await new Promise(setImmediate);
    expect(output.closed.aborted).toBe(true);
    await output.lines("two");
  });

  it("does not wait for a reader that goes away", async () => {
    const stream = new PassThrough({ highWaterMark: 1 });
    const output = createOutput(stream);
    const writing = output.lines("never read");
    stream.destroy(Object.assign(new Error("gone"), { code: "EPIPE" }));
    await writing;
    expect(output.closed.aborted).toBe(true);
  });

  it("tells of any other trouble", async () => {
    const output = createOutput(broken("ENOSPC"));
    await expect(output.lines("one")).rejects.toThrow("standard output cannot be written (ENOSPC)");
    await expect(output.lines("two")).rejects.toThrow("ENOSPC");
  });

  it("has no colour and no width where it is no terminal", () => {
    const output = createOutput(new PassThrough());
    expect(output.paint("red", "failed")).toBe("failed");
    expect(output.columns).toBeNull();
  });
});
