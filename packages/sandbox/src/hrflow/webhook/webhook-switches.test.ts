import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { startSandbox } from "../../sandbox.ts";
import { readWebhookSwitches } from "./webhook-switches.ts";

const GIVEN = { url: "https://push.example.com/hooks/hrflow?token=t", secret: "whsec_test" };

describe("readWebhookSwitches", () => {
  it("fills in the defaults", () => {
    expect(readWebhookSwitches(GIVEN)).toEqual({
      ...GIVEN,
      recipe: "D",
      header: "HTTP-HRFLOW-SIGNATURE",
      shape: "object",
      duplicateEvery: 0,
      dropEvery: 0,
      reorderEvery: 0,
      delayMs: 0,
    });
  });

  it.each(["http://127.0.0.1:8080/x", "http://localhost/x", "http://[::1]:1/"])("takes %s", (url) => {
    expect(readWebhookSwitches({ ...GIVEN, url }).url).toBe(url);
  });

  it.each([
    [{ url: "http://push.example.com/hooks" }, "url is neither https:// nor http:// on this machine"],
    [{ url: "ftp://127.0.0.1/" }, "url is neither https:// nor http:// on this machine"],
    [{ url: "hooks" }, "url is neither https:// nor http:// on this machine"],
    [{ url: "https://me:word@push.example.com/" }, "url holds a user name or a password"],
    [{ secret: "" }, "secret is empty"],
    [{ dropEvery: -1 }, "dropEvery is no whole number from 0"],
    [{ delayMs: 0.5 }, "delayMs is no whole number from 0"],
  ])("refuses %o", async (change, message) => {
    const read = (): unknown => readWebhookSwitches({ ...GIVEN, ...change });
    expect(read).toThrow(UsageError);
    expect(read).toThrow(`the sandbox's webhook: ${message}`);
    await expect(startSandbox({ hrflow: { webhook: { ...GIVEN, ...change } } })).rejects.toThrow(message);
  });
});
