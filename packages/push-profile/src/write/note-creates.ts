import type { TeamtailorClient } from "@push-profile/teamtailor-client";
import { type Clock, ServiceError } from "@push-profile/transport";
import type { Memory } from "../memory/memory.ts";
import type { ProfileId } from "../outcome.ts";

/**
 * The same client, which has each create written down right before it is sent, so that a stop before its answer is
 * remembered can be told from one before it was sent; and struck out where nothing can have been saved. Whoever waits for
 * the budget is not written down yet.
 */
export function noteCreates(
  teamtailor: TeamtailorClient,
  memory: Memory,
  profile: ProfileId,
  clock: Clock,
): TeamtailorClient {
  let maybeSaved = false;
  return {
    ...teamtailor,
    createCandidate: async (attributes, call = {}) => {
      let [noted, sent] = [false, false];
      const beforeSend = async (): Promise<void> => {
        await call.beforeSend?.();
        await memory.noteCreate(profile, { at: clock.now() });
        noted = true;
      };
      const onSend: NonNullable<typeof call.onSend> = (service) => {
        sent = true;
        call.onSend?.(service);
      };
      try {
        return await teamtailor.createCandidate(attributes, { ...call, beforeSend, onSend });
      } catch (error) {
        maybeSaved ||= error instanceof ServiceError ? error.ambiguous : sent;
        if (noted && !maybeSaved) await memory.dropCreate(profile);
        throw error;
      }
    },
  };
}
