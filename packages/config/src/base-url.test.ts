import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { type Credential, readBaseUrl } from "./base-url.ts";
import type { Origin } from "./origin.ts";
import type { Setting } from "./settings.ts";

function base(value: string, origin: Origin = "environment"): Setting<string> {
  return { id: "hrflowBaseUrl", value, origin, name: "HRFLOW_BASE_URL" };
}

function credential(origin: Origin, rest: Partial<Credential> = {}): Credential {
  return { origin, name: "HRFLOW_API_SECRET", ...rest };
}

const strict = { allowInsecureHttp: false, waiver: null };

describe("a base URL", () => {
  it("loses the slashes at its end", () => {
    expect(readBaseUrl(base("https://api.example.com/v1//"), credential("environment"), strict)).toBe(
      "https://api.example.com/v1",
    );
  });

  it.each([
    { given: "api.example.com/v1" },
    { given: "http://api.example.com/v1" },
    { given: "http://127.0.0.1.example.com" },
    { given: "https://user:hunter2@api.example.com" },
    { given: "https://api.example.com/v1?key=hunter2" },
  ])("is refused where it is $given, and not repeated", ({ given }) => {
    const read = () => readBaseUrl(base(given), credential("environment"), strict);
    expect(read).toThrow(UsageError);
    expect(read).toThrow("HRFLOW_BASE_URL");
    expect(read).not.toThrow("hunter2");
  });

  it.each([
    { waiver: null, fix: "Give an https:// URL." },
    { waiver: "--allow", fix: "Give an https:// URL, or allow it (--allow) where the network is yours." },
  ])("that is plain http:// is told how to mend it by what the program has: $waiver", ({ waiver, fix }) => {
    const read = () => readBaseUrl(base("http://api.example.com"), credential("environment"), { ...strict, waiver });
    expect(read).toThrow(expect.objectContaining({ fix }));
  });

  it("may be plain http:// beyond this machine where somebody says so", () => {
    expect(
      readBaseUrl(base("http://api.example.com"), credential("environment"), { ...strict, allowInsecureHttp: true }),
    ).toBe("http://api.example.com");
  });

  it.each<{ origin: Origin; from: Origin; url: string; refused: boolean }>([
    { origin: ".env", from: "environment", url: "https://api.example.com", refused: true },
    { origin: "file", from: ".env", url: "https://api.example.com", refused: true },
    { origin: ".env", from: ".env", url: "https://api.example.com", refused: false },
    { origin: "environment", from: ".env", url: "https://api.example.com", refused: false },
    { origin: ".env", from: "environment", url: "http://127.0.0.1:9", refused: false },
    { origin: "default", from: "environment", url: "https://api.example.com", refused: false },
  ])("from $origin with a credential from $from: refused $refused ($url)", ({ origin, from, url, refused }) => {
    const read = () => readBaseUrl(base(url, origin), credential(from), strict);
    if (refused) expect(read).toThrow(/comes from/);
    else expect(read()).toBe(url);
  });

  it.each<{ url: string; base?: Partial<Setting<string>>; rest?: Partial<Credential>; refused: boolean }>([
    { url: "https://stranger.example.org", refused: true },
    { url: "https://api.hrflow.ai.example.org/v1", refused: true },
    { url: "https://api.hrflow.ai:8443/v1", refused: true },
    { url: "https://api.hrflow.ai/v1", refused: false },
    { url: "https://api.teamtailor.com/v1", refused: false },
    { url: "https://api.na.teamtailor.com/v1", refused: false },
    { url: "https://api.au.teamtailor.com/v1", refused: false },
    { url: "http://127.0.0.1:9", refused: false },
    { url: "https://stranger.example.org", rest: { inFile: false }, refused: false },
    { url: "https://stranger.example.org", rest: { found: false }, refused: false },
    { url: "https://stranger.example.org", base: { found: false }, refused: false },
    { url: "https://stranger.example.org", base: { origin: ".env" }, refused: true },
  ])("of a found file never gets what a file holds that a found file leads to: $url, $base, $rest", (row) => {
    const setting: Setting<string> = { ...base(row.url, "file"), found: true, ...row.base };
    const from: Credential = { ...credential("file", { found: true, inFile: true }), ...row.rest };
    const read = () => readBaseUrl(setting, from, strict);
    if (row.refused) expect(read).toThrow(/HRFLOW_API_SECRET come from files that were merely found/);
    else expect(read()).toBe(row.url);
  });
});
