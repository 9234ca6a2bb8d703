import { describe, expect, it } from "vitest";
import { isArchived } from "./is-archived.ts";

describe("isArchived", () => {
  it.each<[string, object, boolean]>([
    ["neither name", {}, false],
    ["archived_at", { archived_at: "2026-03-01T10:00:00+0000" }, true],
    ["archive, its older name", { archive: "2026-03-01T10:00:00+0000" }, true],
    ["both, empty", { archived_at: null, archive: null }, false],
    ["the newer one empty, the older one not", { archived_at: null, archive: "2026-03-01" }, true],
  ])("%s", (_name, fields, want) => {
    expect(isArchived({ key: "a", ...fields })).toBe(want);
  });
});
