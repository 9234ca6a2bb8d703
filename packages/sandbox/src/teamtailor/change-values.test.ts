import { describe, expect, it } from "vitest";
import { NOTHING } from "./attributes.ts";
import { changeValues } from "./change-values.ts";

const NOW = Date.UTC(2026, 2, 2, 9);
const AS_SENT = { longPitch: "refused", normalises: false } as const;

describe("changeValues", () => {
  it.each([
    ["lower-cases e-mails", { email: "Mira@Example.COM" }, { email: "mira@example.com" }],
    ["clears with null", { phone: null }, { phone: null }],
    ["clears with an empty text", { phone: "" }, { phone: null }],
    ["replaces tags", { tags: ["new"] }, { tags: ["new"] }],
    ["keeps what is not sent", {}, { phone: "070", tags: ["old"] }],
    ["keeps trailing blanks", { "first-name": "Mira " }, { "first-name": "Mira " }],
    [
      "makes referring-site",
      { "referring-url": "https://jobs.example.com/1" },
      { "referring-site": "jobs.example.com" },
    ],
    ["dates a resume", { resume: "https://x.example.com/a" }, { "resume-updated-at": "2026-03-02T10:00:00.000+01:00" }],
    [
      "dates a consent",
      { "consent-given-future-jobs": true },
      { "consent-future-jobs-at": "2026-03-02T10:00:00.000+01:00" },
    ],
  ])("%s", (_name, sent, want) => {
    const before = { ...NOTHING, phone: "070", tags: ["old"] };
    expect(changeValues(before, sent, NOW, AS_SENT)).toMatchObject(want);
    expect(before).toEqual({ ...NOTHING, phone: "070", tags: ["old"] });
  });

  it("stores no attribute that is only an order", () => {
    expect(
      changeValues(NOTHING, { "set-consent-expiration": true, "send-welcome-message": true }, NOW, AS_SENT),
    ).toEqual(NOTHING);
  });

  it("normalises where switched so", () => {
    const sent = { phone: "+46 (70) 174-06.05", tags: ["Data Team"], "linkedin-url": "linkedin.com/in/x" };
    expect(changeValues(NOTHING, sent, NOW, { ...AS_SENT, normalises: true })).toMatchObject({
      phone: "+46701740605",
      tags: ["data team"],
      "linkedin-url": "https://linkedin.com/in/x",
    });
  });

  it("cuts a long pitch where switched so, by characters", () => {
    const pitch = "🥐".repeat(150);
    expect(changeValues(NOTHING, { pitch }, NOW, { ...AS_SENT, longPitch: "cut" }).pitch).toBe("🥐".repeat(140));
    expect(changeValues(NOTHING, { pitch }, NOW, { ...AS_SENT, longPitch: "kept" }).pitch).toBe(pitch);
  });
});
