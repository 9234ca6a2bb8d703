import { isLoopback, UsageError } from "@push-profile/transport";
import type { WebhookRecipe } from "./sign-webhook.ts";

/** Where and how the local HrFlow posts its events. Events are counted from 1; 0 means none of them. */
export interface WebhookSwitches {
  /** https, or http on loopback. */
  url: string;
  /** Signs the events. */
  secret: string;
  /** @default "D" */
  recipe?: WebhookRecipe;
  /** The header that carries the signature. @default "HTTP-HRFLOW-SIGNATURE" */
  header?: "HTTP-HRFLOW-SIGNATURE" | "HTTP-RIMINDER-SIGNATURE" | "HRFLOW-SIGNATURE";
  /** One event, or a list with one event in it. @default "object" */
  shape?: "object" | "array";
  /** Every nth event is posted twice. @default 0 */
  duplicateEvery?: number;
  /** Every nth event is never posted; goes before the other two. @default 0 */
  dropEvery?: number;
  /** Every nth event is posted after the one that follows it, so a last one never; 1: they swap in pairs. @default 0 */
  reorderEvery?: number;
  /** How long after its event a post begins, in ms by the sandbox's clock. @default 0 */
  delayMs?: number;
}

/** The switches with every default filled in. Throws a UsageError for what cannot be meant; repeats no value. */
export function readWebhookSwitches(given: WebhookSwitches): Required<WebhookSwitches> {
  const url = URL.parse(given.url);
  if (url?.protocol !== "https:" && !(url?.protocol === "http:" && isLoopback(url.hostname))) {
    throw mistake("url is neither https:// nor http:// on this machine", "Give such a URL.", "url");
  }
  if (url.username !== "" || url.password !== "") {
    throw mistake("url holds a user name or a password", "Take them out of the URL.", "url");
  }
  if (given.secret === "") throw mistake("secret is empty", "Give a secret to sign the events with.", "secret");
  const switches = {
    ...given,
    recipe: given.recipe ?? "D",
    header: given.header ?? "HTTP-HRFLOW-SIGNATURE",
    shape: given.shape ?? "object",
    duplicateEvery: given.duplicateEvery ?? 0,
    dropEvery: given.dropEvery ?? 0,
    reorderEvery: given.reorderEvery ?? 0,
    delayMs: given.delayMs ?? 0,
  };
  for (const name of ["duplicateEvery", "dropEvery", "reorderEvery", "delayMs"] as const) {
    if (Number.isSafeInteger(switches[name]) && switches[name] >= 0) continue;
    throw mistake(`${name} is no whole number from 0`, "Give such a number.", name);
  }
  return switches;
}

function mistake(what: string, fix: string, name: keyof WebhookSwitches): UsageError {
  return new UsageError(`the sandbox's webhook: ${what}`, fix, `hrflow.webhook.${name}`);
}
