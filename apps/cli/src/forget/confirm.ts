import { createInterface } from "node:readline/promises";
import { UsageError } from "@push-profile/transport";
import type { Context } from "../context.ts";

/**
 * Asks on the terminal whether something that cannot be undone is meant.
 * @throws UsageError where there is no terminal to ask on: it says which flag answers beforehand.
 */
export async function confirm(
  question: string,
  { stdin, stderr }: Pick<Context, "stdin" | "stderr">,
): Promise<boolean> {
  if (stdin.isTTY !== true || stderr.isTTY !== true) {
    throw new UsageError(
      "a candidate that is deleted is gone for good, and there is no terminal to ask whether that is meant",
      "Give --yes to say so beforehand.",
      "--yes",
    );
  }
  const lines = createInterface({ input: stdin, output: stderr });
  try {
    const ended = new Promise<string>((resolve) => lines.once("close", () => resolve("")));
    const answer = await Promise.race([lines.question(`${question} (y/N) `), ended]);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}
