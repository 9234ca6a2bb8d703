import type { StoredProfile } from "../store.ts";
import type { WebhookSwitches } from "./webhook-switches.ts";

/** The events that the sandbox sends, with what they say to people. */
const MESSAGES = {
  "profile.parsing.success": "Profile parsed",
  "profile.parsing.update": "Profile parsed again",
  "profile.storing.success": "Profile stored",
  "profile.storing.update": "Profile updated",
} as const;

export type ProfileEvent = keyof typeof MESSAGES;

/** An event as compact JSON; of the profile no more than what leads to it. */
export function eventBody(
  type: ProfileEvent,
  { sourceKey, head }: StoredProfile,
  shape: Required<WebhookSwitches>["shape"],
): string {
  const profile = { key: head.key, source: { key: sourceKey } };
  const event = { type, origin: "api", message: MESSAGES[type], profile };
  return JSON.stringify(shape === "array" ? [event] : event);
}
