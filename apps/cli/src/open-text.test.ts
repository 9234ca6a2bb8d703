import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Context, InputStream } from "./context.ts";
import { openText } from "./open-text.ts";

function context(cwd: string, stdin: InputStream = Readable.from([])): Pick<Context, "cwd" | "stdin" | "stderr"> {
  return { cwd, stdin, stderr: new PassThrough() };
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "push-profile-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

async function read(text: AsyncIterable<string>): Promise<string> {
  let all = "";
  for await (const chunk of text) all += chunk;
  return all;
}

describe("a text", () => {
  it("is read from a file beside the working directory, as often as wanted", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, "people.json"), "[é]");
    const text = await openText("people.json", context(cwd));
    const { signal } = new AbortController();
    expect(text).toMatchObject({ name: "people.json", again: true });
    expect(await read(text.open(signal))).toBe("[é]");
    expect(await read(text.open(signal))).toBe("[é]");
  });

  it("is read from standard input once, characters kept whole", async () => {
    const bytes = Buffer.from("é");
    const stdin = Readable.from([bytes.subarray(0, 1), bytes.subarray(1)], { objectMode: false });
    const text = await openText("-", context("/", stdin));
    expect(text).toMatchObject({ name: "standard input", again: false });
    expect(await read(text.open(new AbortController().signal))).toBe("é");
  });

  it("is let go of at a stop", async () => {
    const stop = new AbortController();
    const stdin = new PassThrough();
    const text = await openText("-", context("/", stdin));
    const reading = read(text.open(stop.signal));
    stop.abort();
    await expect(reading).rejects.toThrow();
    expect(stdin.destroyed).toBe(true);
  });

  it("says so where somebody would have to type it", async () => {
    const stdin: InputStream = Object.assign(new PassThrough(), { isTTY: true });
    const stderr = new PassThrough();
    await openText("-", { cwd: "/", stdin, stderr });
    expect(String(stderr.read())).toContain("Ctrl-D");
  });

  it.each([
    { path: "none.json", says: "none.json is not there" },
    { path: ".", says: ". is a directory" },
  ])("is not $path", async ({ path, says }) => {
    await expect(openText(path, context(folder()))).rejects.toThrow(says);
  });
});
