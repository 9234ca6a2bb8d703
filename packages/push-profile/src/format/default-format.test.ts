import type { Profile } from "@push-profile/hrflow-client";
import { describe, expect, it } from "vitest";
import { checkAttributes } from "./check-attributes.ts";
import { defaultFormat } from "./default-format.ts";

const attributesOf = (profile: unknown) => checkAttributes(defaultFormat(profile as Profile)).attributes;

describe("defaultFormat", () => {
  it("maps a full profile", () => {
    const profile = {
      key: "k",
      info: {
        first_name: "Ada",
        last_name: "Byron",
        email: "Ada@Example.com",
        phone: " +44 1 ",
        summary: "Counts\nthings.",
        urls: [{ type: "linkedin", url: "linkedin.com/in/ada" }],
        picture: "https://files.example.com/p.png",
      },
      attachments: [
        { type: "original", public_url: "https://files.example.com/o.docx" },
        { type: "resume", public_url: "https://files.example.com/r.pdf" },
      ],
      tags: [{ name: "level", value: "senior" }],
    };
    expect(attributesOf(profile)).toEqual({
      "first-name": "Ada",
      "last-name": "Byron",
      email: "ada@example.com",
      phone: "+44 1",
      pitch: "Counts things.",
      "linkedin-url": "https://linkedin.com/in/ada",
      picture: "https://files.example.com/p.png",
      resume: "https://files.example.com/r.pdf",
      tags: ["level: senior"],
    });
  });

  it.each([
    ["info null", { key: "k", info: null }],
    [
      "everything null",
      { key: "k", info: { first_name: null, email: null, urls: null }, attachments: null, tags: null },
    ],
    ["nothing but a key", { key: "k" }],
    ["odd types everywhere", { key: 1, info: [], attachments: "x", tags: { a: 1 } }],
  ])("%s gives no attribute and no error", (_, profile) => {
    expect(attributesOf(profile)).toEqual({});
  });
});
