import { parse } from "node:path";
import type { FormFile } from "../../http/multipart.ts";

/** What was found in a file. */
export interface FileContent {
  person: { full_name: string | null; first_name: string | null; last_name: string | null };
  /** In order, each as often as it is there. */
  emails: string[];
  phones: string[];
  summary: string | null;
  /** All of it; `null` where it is no text. */
  text: string | null;
}

/**
 * Reads lines such as `Name: Sten Papper` out of a text: `Name`, `Email`, `Phone`, `Summary`, in any case. Without a
 * name, the person is named after the file.
 */
export function readFile({ name, bytes }: FormFile): FileContent {
  const text = decode(bytes);
  const fields = text === null ? [] : [...text.matchAll(/^[ \t]*(name|email|phone|summary)[ \t]*:[ \t]*(\S.*)$/gim)];
  const values = (field: string): string[] =>
    fields.flatMap(([, found = "", value = ""]) => (found.toLowerCase() === field ? [value.trimEnd()] : []));
  return {
    person: toPerson(values("name")[0] ?? nameOfFile(name)),
    emails: values("email"),
    phones: values("phone"),
    summary: values("summary")[0] ?? null,
    text,
  };
}

function decode(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function nameOfFile(name: string): string {
  return parse(name).name.replace(/[-_.]+/g, " ");
}

function toPerson(name: string): FileContent["person"] {
  const words = name.trim().split(/\s+/);
  const [first = "", ...rest] = words;
  return { full_name: words.join(" ") || null, first_name: first || null, last_name: rest.join(" ") || null };
}
