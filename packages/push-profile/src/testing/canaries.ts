import { inspect } from "node:util";
import type { Profile } from "@push-profile/hrflow-client";

/** In every value of the profile below, and in every secret of these tests. */
const MARK = "canary";

export const CANARY_EMAIL = "canary-mail@example.com";
export const CANARY_SECRETS: { apiSecret: string; apiUser: string; apiKey: string } = {
  apiSecret: "ask_canary-secret",
  apiUser: "canary-user@example.com",
  apiKey: "canary-key",
};

/** A profile with a canary in every field but for the key and the source, which say who it is. */
export const CANARY_PROFILE: Profile = {
  key: "0".repeat(40),
  source: { key: "1".repeat(40), name: "canary-source" },
  reference: "canary-reference",
  text: "canary-text",
  text_language: "canary-language",
  info: {
    first_name: "canary-first",
    last_name: "canary-last",
    full_name: "canary-first canary-last",
    email: CANARY_EMAIL,
    phone: "canary-phone",
    summary: "canary-summary",
    picture: "https://files.example.com/canary-picture",
    urls: [{ type: "linkedin", url: "linkedin.com/in/canary-handle" }],
    gender: "canary-gender",
    date_birth: "canary-birth",
    location: { text: "canary-street", fields: { city: "canary-city" } },
  },
  attachments: [
    {
      type: "resume",
      alt: "canary-alt",
      file_name: "canary-file",
      original_file_name: "canary-original",
      public_url: "https://files.example.com/canary-resume",
    },
  ],
  tags: [{ name: "canary-tag", value: "canary-value" }],
  metadatas: [{ name: "canary-remark", value: "canary-remark-value" }],
  skills: [{ name: "canary-skill" }],
  experiences: [{ title: "canary-title", company: "canary-company", description: "canary-description" }],
};

/** Every text in the profile that must not be seen, one in a line: what a careless service may repeat. */
export const CANARY_VALUES: string = JSON.stringify(CANARY_PROFILE, null, 1);

/** Everything that can be seen of a value: as JSON, as text, with its stack, its causes and its hidden properties. */
function everythingOf(value: unknown): string {
  const words = [
    JSON.stringify(value),
    String(value),
    inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true }),
  ];
  for (let next = value; next instanceof Error; next = next.cause)
    words.push(next.name, next.message, next.stack ?? "");
  return words.join("\n");
}

/** The canaries that can be seen, each with a little of what stands around it. */
export function canariesIn(value: unknown): string[] {
  // Frames name the files of these tests.
  const seen = everythingOf(value).replaceAll(/canar(?:y|ies)(?:\.test)?\.ts/g, "");
  return seen.match(new RegExp(`.{0,60}${MARK}.{0,20}`, "gi")) ?? [];
}
