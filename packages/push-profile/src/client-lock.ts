import type { TeamtailorClient } from "@push-profile/teamtailor-client";
import { createKeyedLock, type KeyedLock } from "./keyed-lock.ts";

/** Pushers that are given the same client share its lock, as they share its budget. */
const locks = new WeakMap<TeamtailorClient, KeyedLock>();

/** The lock of everybody who pushes by this client. */
export function lockOf(teamtailor: TeamtailorClient): KeyedLock {
  const lock = locks.get(teamtailor) ?? createKeyedLock();
  locks.set(teamtailor, lock);
  return lock;
}
