import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { readBaseUrl } from "./base-url.ts";
import type { Origin } from "./origin.ts";
import type { Setting } from "./settings.ts";

function base(value: string, origin: Origin = "environment"): Setting<string> {
  return { id: "hrflowBaseUrl", value, origin, name: "HRFLOW_BASE_URL" };
}

const strict = { allowInsecureHttp: false, waiver: null };

describe("a base URL", () => {
  it("loses the slashes at its end", () => {
    expect(readBaseUrl(base("https://api.example.com/v1//"), "environment", strict)).toBe("https://api.example.com/v1");
  });

  it.each([
    { given: "api.example.com/v1" },
    { given: "http://api.example.com/v1" },
    { given: "http://127.0.0.1.example.com" },
    { given: "https://user:hunter2@api.example.com" },
    { given: "https://api.example.com/v1?key=hunter2" },
  ])("is refused where it is $given, and not repeated", ({ given }) => {
    const read = () => readBaseUrl(base(given), "environment", strict);
    expect(read).toThrow(UsageError);
    expect(read).toThrow("HRFLOW_BASE_URL");
    expect(read).not.toThrow("hunter2");
  });

  it.each([
    { waiver: null, fix: "Give an https:// URL." },
    { waiver: "--allow", fix: "Give an https:// URL, or allow it (--allow) where the network is yours." },
  ])("that is plain http:// is told how to mend it by what the program has: $waiver", ({ waiver, fix }) => {
    const read = () => readBaseUrl(base("http://api.example.com"), "environment", { ...strict, waiver });
    expect(read).toThrow(expect.objectContaining({ fix }));
  });

  it("may be plain http:// beyond this machine where somebody says so", () => {
    expect(readBaseUrl(base("http://api.example.com"), "environment", { ...strict, allowInsecureHttp: true })).toBe(
      "http://api.example.com",
    );
  });

  it.each<{ origin: Origin; credential: Origin; url: string; refused: boolean }>([
    { origin: ".env", credential: "environment", url: "https://api.example.com", refused: true },
    { origin: "file", credential: ".env", url: "https://api.example.com", refused: true },
    { origin: ".env", credential: ".env", url: "https://api.example.com", refused: false },
    { origin: "environment", credential: ".env", url: "https://api.example.com", refused: false },
    { origin: ".env", credential: "environment", url: "http://127.0.0.1:9", refused: false },
    { origin: "default", credential: "environment", url: "https://api.example.com", refused: false },
  ])(
    "from $origin with a credential from $credential: refused $refused ($url)",
    ({ origin, credential, url, refused }) => {
      const read = () => readBaseUrl(base(url, origin), credential, strict);
      if (refused) expect(read).toThrow(/comes from/);
      else expect(read()).toBe(url);
    },
  );
});
