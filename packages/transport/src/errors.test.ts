import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { PushProfileError, ServiceError, toPushProfileError, UsageError } from "./errors.ts";

describe("PushProfileError", () => {
  it("stands in JSON with every key and without its cause", () => {
    const error = new PushProfileError({ code: "guard", message: "stopped", cause: new Error("canary") });
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      code: "guard",
      message: "stopped",
      status: null,
      field: null,
      retryable: false,
      fix: null,
    });
    expect(error.cause).toBeInstanceOf(Error);
  });
});

describe("UsageError", () => {
  it("is a configuration error that says how to mend it", () => {
    expect(new UsageError("wrong", "mend it", "NAME").toJSON()).toMatchObject({
      code: "config",
      fix: "mend it",
      field: "NAME",
    });
  });
});

describe("ServiceError", () => {
  it("knows its service, and says nothing of a write unless told", () => {
    const error = new ServiceError("hrflow", { code: "unavailable", message: "down" });
    expect(error).toMatchObject({ service: "hrflow", ambiguous: false, reason: null, name: "ServiceError" });
  });
});

describe("toPushProfileError", () => {
  it("leaves ours as they are", () => {
    const error = new UsageError("wrong", "mend it");
    expect(toPushProfileError(error)).toBe(error);
  });

  it.each([
    [new SyntaxError("Unexpected token in canary"), "unexpected SyntaxError"],
    ["canary", "unexpected string"],
    [null, "unexpected object"],
  ])("takes %s for a bug and does not repeat it", (thrown, message) => {
    const error = toPushProfileError(thrown);
    expect(error).toMatchObject({ code: "internal", message });
    expect(inspect(error, { depth: Number.POSITIVE_INFINITY })).not.toContain("canary");
  });
});
