import type { ErrorReport, PushProfileError } from "@push-profile/transport";
import { safeJson, safeText } from "./safe-text.ts";

/** An error in words: what, then how to mend it. */
export function errorText(error: Pick<ErrorReport, "message" | "fix">): string {
  const lines = [`push-profile: ${safeText(error.message)}`];
  if (error.fix !== null) lines.push(`  ${safeText(error.fix)}`);
  return `${lines.join("\n")}\n`;
}

/** The last line of stdout where the whole command was refused. */
export function errorLine(error: PushProfileError): string {
  return safeJson({ type: "error", error: error.toJSON() });
}

/** Where a bug came from: the frames, without the message, which may repeat a value. */
export function errorFrames(error: PushProfileError): string {
  const { cause } = error;
  if (error.code !== "internal" || !(cause instanceof Error) || cause.stack === undefined) return "";
  const frames = cause.stack.split("\n").filter((line) => /^\s+at /.test(line));
  return frames.length === 0 ? "" : `${frames.join("\n")}\n`;
}
