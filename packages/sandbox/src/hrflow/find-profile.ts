import type { Answer, Asked } from "../http/answer.ts";
import { notFound } from "./envelope.ts";
import type { HrflowService } from "./service.ts";
import { findSource, type StoredSource } from "./sources.ts";
import type { StoredProfile } from "./store.ts";

/** What a request may call a profile. */
export interface ProfileNames {
  key: string | null;
  reference: string | null;
  email?: string | null;
}

/**
 * The profile that these names mean; of several with one e-mail the first that was stored.
 * @param first which of key and reference counts where both are given
 */
export function findProfile(
  service: HrflowService,
  source: StoredSource,
  names: ProfileNames,
  first: "key" | "reference" = "reference",
): StoredProfile | null {
  const { store } = service;
  const { key: sourceKey } = source.embedded;
  const { key, reference, email } = names;
  if (key !== null && (first === "key" || reference === null)) return store.byKey(sourceKey, key);
  if (reference !== null) return store.byReference(sourceKey, reference);
  if (!email) return null;
  return store.all(sourceKey).find((stored) => stored.make().info?.email === email) ?? null;
}

/** The profile that the query of a read means, or the refusal: by reference, else by key, else by `profile_email`. */
export function askedProfile(service: HrflowService, { query }: Asked): StoredProfile | Answer {
  const source = findSource(service, query.get("source_key"));
  if ("status" in source) return source;
  const names = {
    key: query.get("key") || null,
    reference: query.get("reference") || null,
    email: query.get("profile_email"),
  };
  return findProfile(service, source, names) ?? notFound("profile");
}
