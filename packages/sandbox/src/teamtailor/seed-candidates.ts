import { inventProfile } from "../invent/invent.ts";
import { inventPerson } from "../invent/names.ts";
import type { BaseOptions } from "../options.ts";
import { createRandom } from "../random.ts";
import { type CandidateValues, NOTHING } from "./attributes.ts";
import type { CandidateStore } from "./store.ts";
import { teamtailorTime } from "./time.ts";

const DAY = 86_400_000;

/** Invented profiles that already have a candidate, by number: see `startSandbox`. */
const KNOWN = 0;
const TWICE = 10;
const RESTRICTED = 11;

/** Fills the account: candidates of some of the invented profiles, then strangers. */
export function seedCandidates(store: CandidateStore, base: BaseOptions): void {
  const { seed, profiles, strangers, clock } = base;
  const now = clock.now();

  function put(daysAgo: number, values: Partial<CandidateValues>): void {
    store.add({ ...NOTHING, ...values }, now - daysAgo * DAY);
  }

  function ofProfile(index: number): Partial<CandidateValues> {
    const { info } = inventProfile(seed, index, { now });
    return {
      "first-name": info?.first_name ?? null,
      "last-name": info?.last_name ?? null,
      email: info?.email?.toLowerCase() ?? null,
    };
  }

  if (profiles > KNOWN)
    put(300, { ...ofProfile(KNOWN), phone: "(070) 174 06 99 ext. 4", tags: ["Recruiter's pick", "silver medalist"] });
  if (profiles > TWICE) {
    put(2000, { ...ofProfile(TWICE), tags: ["applied 2020"] });
    put(200, { ...ofProfile(TWICE), sourced: true });
  }
  if (profiles > RESTRICTED) put(400, { ...ofProfile(RESTRICTED), "restricted-at": teamtailorTime(now - 30 * DAY) });
  for (let index = 0; index < strangers; index++) {
    const person = inventPerson(createRandom(seed, "stranger", index), index);
    const sourced = index % 2 === 1;
    put(100 + (index % 900), {
      "first-name": person.firstName,
      "last-name": person.lastName,
      // Every second one was sourced, every fourth without an e-mail.
      email: index % 4 === 1 ? null : `stranger.${person.email}`,
      phone: person.phone,
      sourced,
      connected: !sourced,
      tags: index % 3 === 0 ? [person.title] : [],
    });
  }
}
