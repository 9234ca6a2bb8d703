import { ServiceError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { createCompanyCheck } from "./company-check.ts";

function answering(...answers: (string | Error)[]) {
  let asked = 0;
  const teamtailor = {
    getCompany: async () => {
      const answer = answers[asked++] ?? "none";
      if (answer instanceof Error) throw answer;
      return { id: answer, type: "companies" as const, attributes: {} };
    },
  };
  return { check: createCompanyCheck(teamtailor, { company: "c1" }, {}), asked: () => asked };
}

describe("the question whether the account is still the same", () => {
  it("is asked once, by however many", async () => {
    const { check, asked } = answering("c1", "c2");
    await Promise.all([check(), check()]);
    await check();
    expect(asked()).toBe(1);
  });

  it("is a usage error where it is another one, each time", async () => {
    const { check, asked } = answering("c2", "c2");
    for (let n = 0; n < 2; n++) await expect(check()).rejects.toMatchObject({ code: "config" });
    expect(asked()).toBe(2);
  });

  it("is asked again where it was not answered", async () => {
    const down = new Error("down");
    const { check } = answering(down, "c1");
    await expect(check()).rejects.toBe(down);
    await expect(check()).resolves.toBeUndefined();
  });

  it.each([
    ["not_found", false, "bad_response"],
    ["unavailable", true, "unavailable"],
    ["auth", false, "auth"],
  ] as const)("that is refused with %s blames nobody who is asked for", async (code, retryable, want) => {
    const { check } = answering(new ServiceError("teamtailor", { code, message: "m", retryable }));
    await expect(check()).rejects.toMatchObject({ code: want, service: "teamtailor" });
  });

  it("cannot be answered by a ledger that never knew the company", async () => {
    const getCompany = async () => ({ id: "c2", type: "companies" as const, attributes: {} });
    await expect(createCompanyCheck({ getCompany }, { company: "" }, {})()).resolves.toBeUndefined();
  });
});
