import { toPushProfileError } from "@push-profile/transport";
import type { Memory } from "./memory.ts";

/** Keeps what concerns everybody, so that it is not taken for this person's. */
export interface Alarm {
  raised: { error: unknown } | null;
}

/** Runs work whose failure stops the push, whatever becomes of the error on its way. */
export async function alarmed<T>(alarm: Alarm, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    alarm.raised ??= { error };
    throw error;
  }
}

/** The same memory, whose failures raise the alarm. What is not one of our errors is told by its class alone. */
export function watchMemory(memory: Memory, alarm: Alarm, signal?: AbortSignal): Memory {
  const typed = (error: unknown): unknown =>
    signal?.aborted && error === signal.reason ? error : toPushProfileError(error);
  const watched = <T>(work: () => T | Promise<T>): Promise<T> =>
    alarmed(alarm, async () => {
      try {
        return await work();
      } catch (error) {
        throw typed(error);
      }
    });
  return {
    fingerprint: (text) => {
      try {
        return memory.fingerprint(text);
      } catch (error) {
        alarm.raised ??= { error: typed(error) };
        throw error;
      }
    },
    claim: async (names, until) => {
      const release = await watched(() => memory.claim(names, until));
      return () => watched(release);
    },
    covers: (profile) => memory.covers?.(profile) ?? true,
    recall: (profile) => watched(() => memory.recall(profile)),
    isForgotten: (email) => watched(() => memory.isForgotten(email)),
    recallCandidate: (profile, id) => watched(() => memory.recallCandidate(profile, id)),
    find: (email) => watched(() => memory.find(email)),
    noteCreate: (profile, note) => watched(() => memory.noteCreate(profile, note)),
    dropCreate: (profile) => watched(() => memory.dropCreate(profile)),
    noteEmail: (profile, email) => watched(async () => memory.noteEmail?.(profile, email)),
    remember: (profile, push) => watched(() => memory.remember(profile, push)),
  };
}
