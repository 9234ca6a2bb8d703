import type { Asked } from "../http/answer.ts";
import { NOTHING } from "./attributes.ts";
import { readAttributes } from "./candidate-rules.ts";
import type { TeamtailorService } from "./service.ts";

/**
 * Somebody else creates a candidate with the e-mail that a create is about to send, with a phone and a tag of their own.
 * False where there is no e-mail to be quicker with, or somebody has it already.
 */
export function secondWriter({ store, clock }: TeamtailorService, asked: Asked): boolean {
  if (asked.method !== "POST" || asked.path !== "/candidates") return false;
  const sent = readAttributes(asked.body, "create", null);
  if ("refusals" in sent) return false;
  const { email } = sent.attributes;
  if (typeof email !== "string" || email === "" || store.byEmail(email.toLowerCase()).length > 0) return false;
  const now = clock.now();
  const values = { ...NOTHING, email: email.toLowerCase(), phone: "(070) 174 06 50", tags: ["second-writer"] };
  store.add(values, now, now);
  return true;
}
