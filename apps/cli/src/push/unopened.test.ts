import { ServiceError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { outcomeJson } from "../show-outcome.ts";
import { written } from "../testing/outcomes.ts";
import { unopened } from "./unopened.ts";

const error = new ServiceError("teamtailor", { code: "timeout", message: "no answer in time", retryable: true });

describe("the outcome of somebody whose account could not be opened", () => {
  it("has all that any outcome has", () => {
    const outcome = unopened({ key: "k", source: { key: "s" }, info: {} }, error, false);
    expect(outcome).toMatchObject({
      status: "failed",
      profile: { source: "s", key: "k", reference: null },
      error: { code: "timeout" },
    });
    expect(Object.keys(JSON.parse(outcomeJson(outcome)))).toEqual(
      Object.keys(JSON.parse(outcomeJson(written("created")))),
    );
  });

  it("names nobody by what is missing", () => {
    const { profile } = unopened({ reference: "r", source: { key: "" } }, error, true);
    expect(profile).toEqual({ source: null, key: null, reference: "r" });
  });
});
