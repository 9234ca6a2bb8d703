import { createHash } from "node:crypto";
import { extname } from "node:path";
import type { Attachment, components, Profile } from "@push-profile/hrflow-client";
import type { FormFile } from "../../http/multipart.ts";
import type { FileContent } from "./read-file.ts";

export type Parsing = components["schemas"]["Parsing"];

/** The parsing of a file: what was found, and nothing besides. */
export function renderParsing(content: FileContent, { name, bytes }: FormFile, key: string, uid: string): Parsing {
  return {
    content_uid: uid,
    key,
    file_name: name,
    file_size: bytes.length,
    persons: [content.person],
    emails: content.emails,
    phones: content.phones,
    date_birth: { iso8601: null, text: null, timestamp: null },
    location: null,
    images: null,
    picture: null,
    urls: [],
    gender: null,
    driving_license: null,
    summary: content.summary,
    ...found(content),
    total_pages: 1,
    processed_pages: 1,
  };
}

/** The part of a profile that comes from its file. */
export function renderContent(content: FileContent, file: FormFile, key: string, at: string): Omit<Profile, "key"> {
  return {
    info: {
      ...content.person,
      email: content.emails[0] ?? null,
      phone: content.phones[0] ?? null,
      date_birth: null,
      location: null,
      urls: [],
      picture: null,
      gender: null,
      summary: content.summary,
    },
    ...found(content),
    attachments: renderFiles(file, key, at),
  };
}

/** What both hold alike: of everything that is not looked for, nothing. */
function found({ text }: FileContent) {
  return {
    text,
    text_language: null,
    experiences_duration: 0,
    educations_duration: 0,
    experiences: [],
    educations: [],
    skills: [],
    languages: [],
    certifications: [],
    courses: [],
    tasks: [],
    interests: [],
  } satisfies Partial<Parsing & Profile>;
}

/** The file as received and its rendering as PDF, which the sandbox does not make: neither can be fetched. */
function renderFiles({ name, bytes }: FormFile, key: string, at: string): Attachment[] {
  const alt = createHash("sha1").update(bytes).digest("hex");
  const own = extname(name);
  return [
    ["original", own],
    ["resume", ".pdf"],
  ].map(([type = "", extension = ""]) => ({
    type,
    alt,
    file_size: bytes.length,
    file_name: type,
    original_file_name: type,
    extension: extension || null,
    public_url: `https://files.example.com/profiles/${key}/parsing/${type}${encodeURIComponent(extension)}`,
    updated_at: at,
    created_at: at,
  }));
}
