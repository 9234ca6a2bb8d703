import { cutText } from "../cut-text.ts";
import { textOf } from "../lenient.ts";

/** Official docs: "140 character pitch". */
const LONGEST = 140;

/** The summary on one line, at most 140 characters, cut at a word and never inside a grapheme. */
export function pitchOf(summary: unknown): string | null {
  const text = textOf(summary);
  // A single grapheme may be longer than that, and nothing is left.
  return text === null ? null : cutText(text.replace(/\s+/gu, " "), LONGEST) || null;
}
