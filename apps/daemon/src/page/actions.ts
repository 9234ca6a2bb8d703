import type { MirrorStatus } from "@push-profile/mirror";
import { PushProfileError } from "@push-profile/transport";
import type { Watch } from "../http/watch.ts";

const actions = ["retry", "retry-all", "pause", "resume"] as const;

/** What the page's buttons ask for. */
export type Action = (typeof actions)[number];

/** Where each is asked for. */
export const actionPaths: readonly string[] = actions.map((action) => `/actions/${action}`);

export function isAction(word: string): word is Action {
  return actions.some((action) => action === word);
}

/**
 * Does what a button asks for.
 * @param form `mirror`, `source` and, for a retry, `key`
 * @returns the mirror's place in the status, counted from 1
 * @throws PushProfileError `not_found` for a mirror that is not in the status, and for a missing key; what the watch throws
 */
export async function runAction(
  watch: Watch,
  action: Action,
  form: Readonly<Record<string, unknown>>,
): Promise<number> {
  const { mirrors } = await watch.status();
  const index = mirrors.findIndex(({ name, source }) => name === form["mirror"] && source === form["source"]);
  const mirror = mirrors[index];
  if (mirror === undefined) throw unknown("there is no such mirror any more");
  await run(watch, action, mirror, form["key"]);
  return index + 1;
}

function run(watch: Watch, action: Action, mirror: MirrorStatus, key: unknown): Promise<void> {
  if (action === "pause") return watch.pause(mirror);
  if (action === "resume") return watch.resume(mirror);
  if (action === "retry-all") return watch.retry(mirror, null);
  if (typeof key !== "string" || key === "") throw unknown("no profile is named");
  return watch.retry(mirror, key);
}

function unknown(message: string): PushProfileError {
  return new PushProfileError({ code: "not_found", message, fix: "Look at the status page again." });
}
