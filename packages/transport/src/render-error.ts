import type { ErrorReport, PushProfileError } from "./errors.ts";
import { safeJson, safeText } from "./safe-text.ts";

/**
 * An error in words: what, then how to mend it.
 * @param program The name that the user started.
 */
export function errorText(program: string, error: Pick<ErrorReport, "message" | "fix">): string {
  const lines = [`${program}: ${safeText(error.message)}`];
  if (error.fix !== null) lines.push(`  ${safeText(error.fix)}`);
  return `${lines.join("\n")}\n`;
}

/** The last line of stdout where the whole command was refused. */
export function errorLine(error: PushProfileError): string {
  return safeJson({ type: "error", error: error.toJSON() });
}

/** Where a bug came from: the frames, a line each, without the message, which may repeat a value. Nothing for other errors. */
export function errorFrames(error: PushProfileError): string[] {
  const { cause } = error;
  if (error.code !== "internal" || !(cause instanceof Error) || cause.stack === undefined) return [];
  return cause.stack.split("\n").filter((line) => /^\s+at /.test(line));
}
