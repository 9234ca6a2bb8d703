import { EventEmitter } from "node:events";
import { PushProfileError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { crashOnUncaught } from "./crash.ts";
import { collect } from "./testing/collect.ts";

function crash(thrown: unknown): { said: string; exits: number[] } {
  const exits: number[] = [];
  const stderr = collect();
  const source = Object.assign(new EventEmitter(), {
    exit: (code: number) => void exits.push(code),
    stderr: stderr.stream,
  });
  crashOnUncaught(source);
  source.emit("uncaughtException", thrown);
  return { said: stderr.text(), exits };
}

describe("crashOnUncaught", () => {
  it("ends the process with one line that says where, but nothing that the error repeats", () => {
    const { said, exits } = crash(new TypeError("ada@example.com\nis odd"));
    expect(exits).toEqual([1]);
    expect(said).toMatch(
      /^push-profiled: unexpected TypeError at .*crash\.test\.ts.*; this is a bug, please report it\n$/,
    );
  });

  it.each([
    ["something that is no error", "hush", "unexpected string"],
    ["an error without frames", Object.assign(new Error("x"), { stack: undefined }), "unexpected Error"],
    ["one of ours", Object.assign(new PushProfileError({ code: "internal", message: "ours" }), { stack: "" }), "ours"],
  ])("tells of %s", (_name, thrown, message) => {
    expect(crash(thrown).said).toBe(`push-profiled: ${message}; this is a bug, please report it\n`);
  });
});
