import type { Clock } from "@push-profile/transport";
import { type Answer, type Asked, answer } from "../http/answer.ts";
import { errors, refused } from "./errors.ts";
import type { TeamtailorService } from "./service.ts";

const HOUR = 3_600_000;
const LARGEST = 10_485_760;
const ENDINGS = /\.(docx|pptx|pdf|txt|rtf)$/i;

/** Files that were handed over, by the URI they got. */
export interface Files {
  /** Takes a file for an hour. */
  add(): string;
  /** Whether a URI still counts. */
  has(uri: string): boolean;
}

/** @param newName another one at each call */
export function createFiles(clock: Clock, newName: () => string): Files {
  const until = new Map<string, number>();
  return {
    add: () => {
      const now = clock.now();
      for (const [uri, end] of until) if (end <= now) until.delete(uri);
      const uri = `transient:/${newName()}`;
      until.set(uri, now + HOUR);
      return uri;
    },
    has: (uri) => clock.now() < (until.get(uri) ?? 0),
  };
}

/** Whether a URL is one that POST /files gives. */
export function isTransient(url: string): boolean {
  return url.startsWith("transient:");
}

/** POST /files: a form with a part `file`; what is in it is not looked at. */
export function createFile({ files }: TeamtailorService, { form }: Asked): Answer {
  const file = form?.files.get("file");
  if (file === undefined && !form?.texts.has("file")) return refused(errors.missing("file"));
  if (file === undefined || !ENDINGS.test(file.name) || file.bytes.length === 0) {
    return refused(errors.validation("file", "is invalid"));
  }
  if (file.bytes.length > LARGEST) return refused(errors.validation("file", "is too large (maximum is 10 MB)"));
  return answer(201, JSON.stringify({ uri: files.add() }), { "content-type": "application/json" });
}
