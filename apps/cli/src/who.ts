import type { Outcome } from "push-profile";

/** One text for one person, or `null` where nothing tells who an outcome is about. */
export function whoOf({ profile: { source, key, reference } }: Pick<Outcome, "profile">): string | null {
  if (key === null && reference === null) return null;
  return JSON.stringify(key === null ? [source, null, reference] : [source, key]);
}
