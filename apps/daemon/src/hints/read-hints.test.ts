import { describe, expect, it } from "vitest";
import { readHints } from "./read-hints.ts";

const key = "0123456789abcdef0123456789abcdef01234567";
const source = "89abcdef0123456789abcdef0123456789abcdef";
const event = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: "profile.storing.success",
  origin: "api",
  message: "Profile stored",
  profile: { key, source: { key: source } },
  ...change,
});
const hint = { source, key };

describe("readHints", () => {
  it.each([
    "profile.parsing.success",
    "profile.parsing.update",
    "profile.storing.success",
    "profile.storing.update",
    "profile.searching.success",
    "profile.searching.update",
    "profile.indexing.success",
    "parsing.profile.success",
    "profile.parse.success",
  ])("reads %s", (type) => {
    expect(readHints(event({ type }))).toEqual({ hints: [hint], unknownEvent: 0, illFormed: 0 });
  });

  it.each<unknown>([
    "profile.parsing.error",
    "job.storing.success",
    "action.stage.success",
    "profile.storing.success.more",
    "",
    null,
    7,
    undefined,
  ])("knows no event %j", (type) => {
    expect(readHints(event({ type }))).toEqual({ hints: [], unknownEvent: 1, illFormed: 0 });
  });

  it.each<[string, unknown]>([
    ["without a profile", undefined],
    ["with a profile that is null", null],
    ["with a profile that is text", key],
    ["with a profile that is a list", [{ key }]],
    ["without a source", { key }],
    ["without a key", { source: { key: source } }],
    ["with a reference alone", { reference: "ref-1", source: { key: source } }],
    ["with a key that is too short", { key: key.slice(1), source: { key: source } }],
    ["with a key in capitals", { key: key.toUpperCase(), source: { key: source } }],
    ["with a key that is a path", { key: "../../../etc/passwd", source: { key: source } }],
    ["with a key that is a number", { key: 7, source: { key: source } }],
    ["with a source that is text", { key, source }],
  ])("reads no hint from an event %s", (_name, profile) => {
    expect(readHints(event({ profile }))).toEqual({ hints: [], unknownEvent: 0, illFormed: 1 });
  });

  it.each([
    { profile_key: key, source: { key: source } },
    { profile_id: key, source: { key: source } },
    { key, source_key: source },
  ])("reads the older form %j", (profile) => {
    expect(readHints(event({ profile })).hints).toEqual([hint]);
  });

  it("reads every event of a list", () => {
    const payload = [event(), event({ type: "job.storing.success" }), null, event()];
    expect(readHints(payload)).toEqual({ hints: [hint, hint], unknownEvent: 1, illFormed: 1 });
  });

  it.each([[[]], ["text"], [7], [null], [true]])("reads %j without an error", (payload) => {
    expect(readHints(payload).hints).toEqual([]);
  });
});
