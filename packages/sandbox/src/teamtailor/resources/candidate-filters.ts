import { among, between, type Filter, indexed, noneHas } from "../engine/filters.ts";
import { errors } from "../errors.ts";
import type { StoredCandidate } from "../store.ts";

/** Any part of a phone number, digits only. */
const phone: Filter<StoredCandidate> = {
  bounded: false,
  read: ({ name, text, values }) => {
    if (!/^.{6,14}$/.test(text)) return errors.filterValue(text, name);
    return ({ values: { phone: number } }) => values.some((value) => digits(number ?? "").includes(digits(value)));
  },
};

const connected: Filter<StoredCandidate> = {
  bounded: false,
  read: ({ name, text }) => {
    if (text !== "true" && text !== "false") return errors.filterValue(text, name);
    return ({ values }) => String(values.connected) === text;
  },
};

/** The filters of GET /candidates; by e-mail through an index, and as late as switched. */
export const candidateFilters: Readonly<Record<string, Filter<StoredCandidate>>> = {
  email: indexed(({ store, clock, switches }, emails) => {
    const now = clock.now();
    return emails
      .flatMap((email) => store.byEmail(email))
      .filter(({ emailSince }) => now >= emailSince + switches.emailFilterLagMs);
  }),
  phone,
  department: among(({ department }) => department),
  role: noneHas(),
  division: noneHas(),
  locations: among(({ locations }) => locations),
  regions: noneHas(),
  connected,
  "created-at": between(({ createdAt }) => createdAt),
  "updated-at": between(({ updatedAt }) => updatedAt),
};

function digits(text: string): string {
  return text.replaceAll(/\D/g, "");
}
