import { describe, expect, it } from "vitest";
import { hrflowSettings } from "./hrflow-settings.ts";
import { readSettings } from "./settings.ts";

const good = { HRFLOW_API_SECRET: "ask_1", HRFLOW_API_USER: "ops@example.com" };

function read(env: Record<string, string>, dotEnv = "") {
  return hrflowSettings(readSettings({ env, cwd: "/", readFile: () => dotEnv }));
}

describe("the settings for HrFlow", () => {
  it("need a secret and a user, the rest has defaults", () => {
    const { apiSecret, ...rest } = read(good);
    expect(apiSecret.reveal()).toBe("ask_1");
    expect(rest).toEqual({
      apiUser: "ops@example.com",
      baseUrl: "https://api.hrflow.ai/v1",
      maxRequestsPerMinute: 300,
      allowInsecureHttp: false,
    });
  });

  it.each([
    { mistake: "nothing given", env: {}, says: "HRFLOW_API_SECRET and HRFLOW_API_USER are not set" },
    { mistake: "a secret of two lines", env: { ...good, HRFLOW_API_SECRET: "a\nb" }, says: "no credential has" },
    { mistake: "a user with a space", env: { ...good, HRFLOW_API_USER: "ops@example.com " }, says: "HRFLOW_API_USER" },
    { mistake: "half a request", env: { ...good, HRFLOW_MAX_REQUESTS_PER_MINUTE: "0.5" }, says: "whole number" },
    { mistake: "a negative pace", env: { ...good, HRFLOW_MAX_REQUESTS_PER_MINUTE: "-1" }, says: "whole number" },
  ])("refuse $mistake", ({ env, says }) => {
    expect(() => read(env)).toThrow(says);
  });

  it("may be unpaced", () => {
    expect(read({ ...good, HRFLOW_MAX_REQUESTS_PER_MINUTE: "0" }).maxRequestsPerMinute).toBe(0);
  });

  it("refuse an address from .env for a secret from the environment", () => {
    expect(() => read(good, "HRFLOW_BASE_URL=https://elsewhere.example.org")).toThrow(
      "HRFLOW_BASE_URL comes from .env, but the credential that would be sent there from the environment",
    );
  });
});
