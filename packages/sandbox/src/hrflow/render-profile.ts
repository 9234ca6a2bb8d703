import type { Profile } from "@push-profile/hrflow-client";
import type { HrflowSwitches } from "./options.ts";
import type { EmbeddedSource } from "./sources.ts";
import type { StoredProfile } from "./store.ts";

/** The whole profile, as answered. A record in the shapes of 2021 keeps them: no `source_key`, `archive`. */
export function renderProfile(stored: StoredProfile, source: EmbeddedSource): Profile {
  const { archived_at, ...head } = stored.head;
  const profile = stored.make();
  const old = "archive" in profile && !("archived_at" in profile);
  return {
    ...profile,
    ...head,
    ...(old ? { archive: archived_at } : { archived_at, source_key: source.key }),
    source,
  };
}

/** An item of a list without `return_profile`. */
export function renderSlim(
  stored: StoredProfile,
  items: Required<HrflowSwitches>["slimItems"],
): Record<string, unknown> {
  const { key } = stored.head;
  if (items === "key") return { key };
  return items === "dates" ? { ...stored.head } : { ...stored.head, source_key: stored.sourceKey };
}
