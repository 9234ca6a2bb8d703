import { type Action, isAction } from "./actions.ts";

/** What was just asked for on the page, and done. */
export interface Said {
  action: Action;
  /** Of which mirror: its place on the page, counted from 1. */
  place: number;
}

/** Where the confirmation stands on the page: a browser moves there, and takes the focus along. */
export const SAID_ID = "said";

/** Where somebody is led who has asked for something. */
export function saidPath({ action, place }: Said): string {
  return `/?said=${action}&mirror=${place}#${SAID_ID}`;
}

/** Reads it from the page's query; `null`: nothing, or none of our own words. */
export function readSaid(query: Readonly<Record<string, string | undefined>>): Said | null {
  const { said: action = "", mirror: place = "" } = query;
  return isAction(action) && /^[1-9]\d{0,5}$/.test(place) ? { action, place: Number(place) } : null;
}

/** Whether it is about somebody in quarantine, not about the mirror. */
export function isOfQuarantine({ action }: Said): boolean {
  return action === "retry" || action === "retry-all";
}
