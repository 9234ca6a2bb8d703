import { describe, expect, it } from "vitest";
import { checkConcurrency, checkOptions } from "./check-options.ts";
import type { PusherOptions } from "./options.ts";

describe("checkOptions", () => {
  it("takes what is right, and nothing at all", () => {
    checkOptions({});
    checkOptions({ onConflict: "hrflow", recreate: false, sourced: true });
    checkOptions({ logics: [() => true], format: () => ({}), tags: { include: ["*"], add: [] } });
    checkOptions({ existing: "skip", fields: { phone: "off", "first-name": "fill" }, timeoutMs: 1 });
  });

  it.each<[string, object, string]>([
    ["a misspelt existing", { existing: "skipp" }, "existing"],
    ["a misspelt onConflict", { onConflict: "Teamtailor" }, "onConflict"],
    ["a text for recreate", { recreate: "false" }, "recreate"],
    ["an attribute nobody knows", { fields: { first_name: "off" } }, "fields"],
    ["a rule nobody knows", { fields: { phone: "of" } }, "fields.phone"],
    ["a text for sourced", { sourced: "no" }, "sourced"],
    ["a text in place of logics", { logics: "hasEmail" }, "logics"],
    ["a hole among logics", { logics: [() => true, undefined] }, "logics"],
    ["a number for a format", { format: 5 }, "format"],
    ["a text in place of tags", { tags: "hrflow" }, "tags"],
    ["a text in place of patterns", { tags: { include: "x" } }, "tags"],
    ["a number among tags", { tags: { add: [5] } }, "tags"],
    ["an object that is no client", { hrflow: {} }, "hrflowClient"],
    ["no time at all", { timeoutMs: 0 }, "timeoutMs"],
    ["no number", { timeoutMs: Number.NaN }, "timeoutMs"],
  ])("%s is a misuse", (_, options, field) => {
    expect(() => checkOptions(options as Partial<PusherOptions>)).toThrow(
      expect.objectContaining({ code: "config", field }),
    );
  });
});

describe("checkConcurrency", () => {
  it.each([0, -1, 1.5, Number.NaN])("%s is a misuse", (given) => {
    expect(() => checkConcurrency(given)).toThrow(expect.objectContaining({ code: "config", field: "concurrency" }));
  });
});
