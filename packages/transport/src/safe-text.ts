/** Control, format (bidi, zero width, byte order), line-separating and half characters: what a terminal may obey or hide. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Foreign text for one line of a terminal: what could move, hide or reorder stands as a visible escape (`\u202e`). */
export function safeText(text: string): string {
  return text.replace(unsafe, (character) => short[character] ?? escapeUnits(character));
}

/** One line of JSON that is also safe to look at; whoever parses it gets the very same value. */
export function safeJson(value: unknown): string {
  return safeJsonText(JSON.stringify(value));
}

/** The same for JSON that is text already, on one line. */
export function safeJsonText(json: string): string {
  return json.replace(unsafe, escapeUnits);
}

function escapeUnits(character: string): string {
  return character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
