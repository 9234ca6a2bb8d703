import { describe, expect, it } from "vitest";
import { readNoticeUrl } from "./notice-url.ts";

describe("readNoticeUrl", () => {
  it.each(["https://hooks.example.com/abc?x=1", "http://127.0.0.1:9/", "http://localhost/beat"])("takes %s", (url) => {
    expect(readNoticeUrl(url, "PUSH_PROFILE_NOTIFY_URL")).toBe(url);
  });

  it.each([
    ["hooks.example.com/hush", "is not a URL"],
    ["ftp://hooks.example.com/hush", "is not a URL"],
    ["https://u:hush@hooks.example.com", "holds a user or a password"],
    ["http://hooks.example.com/hush", "is plain http://"],
  ])("refuses %s and does not repeat it", (url, message) => {
    expect(() => readNoticeUrl(url, "PUSH_PROFILE_NOTIFY_URL")).toThrow(
      expect.objectContaining({
        name: "UsageError",
        message: expect.stringMatching(new RegExp(`^PUSH_PROFILE_NOTIFY_URL ${message}(?!.*hush)`)),
      }),
    );
  });
});
