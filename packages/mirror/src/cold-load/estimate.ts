import { chooseWay, pagesOf, type Way } from "./choose-way.ts";

/** What is known before a load begins. */
export interface LoadFacts {
  /** People due who lead to no candidate yet. */
  unmatched: number;
  /** People due whose candidate is remembered. */
  matched: number;
  /** How many candidates the account has; `null` where the service does not say. */
  candidates: number | null;
  /** How many of the unmatched stand in Teamtailor already. @default 0 */
  existing?: number;
  /** Requests to Teamtailor in any 10 s at most; 0: not paced. */
  teamtailorLimit: number;
  /** Requests to HrFlow in any minute at most; 0: not paced. @default 300 */
  hrflowLimit?: number;
}

/** What a load is going to cost, roughly: nobody can know who is unchanged before looking. */
export interface Estimate {
  people: number;
  candidates: number | null;
  way: Way;
  teamtailorRequests: number;
  hrflowRequests: number;
  /** Whole minutes, rounded up. */
  minutes: number;
  /** The same for people. */
  sentence: string;
}

/**
 * Estimates a load. By index: a request a page of candidates, one a person who is written, one for each whose row has to
 * be read again. By asking: two a person. Whoever's candidate is remembered costs two either way: read, write.
 */
export function estimate(facts: LoadFacts): Estimate {
  const { unmatched, matched, candidates, existing = 0, teamtailorLimit, hrflowLimit = 300 } = facts;
  const people = unmatched + matched;
  const way = chooseWay({ candidates, unmatched });
  const forUnmatched = way === "index" ? pagesOf(candidates ?? 0) + unmatched + existing : 2 * unmatched;
  const teamtailorRequests = forUnmatched + 2 * matched;
  const hrflowRequests = Math.min(people, Math.max(1, pagesOf(people)));
  const minutes = Math.ceil(
    Math.max(minutesFor(teamtailorRequests, teamtailorLimit * 6), minutesFor(hrflowRequests, hrflowLimit)),
  );
  const figures = { people, candidates, way, teamtailorRequests, hrflowRequests, minutes };
  return { ...figures, sentence: sentenceOf(figures) };
}

function minutesFor(requests: number, perMinute: number): number {
  return perMinute === 0 ? 0 : requests / perMinute;
}

function sentenceOf({ people, candidates, way, teamtailorRequests, minutes }: Omit<Estimate, "sentence">): string {
  if (people === 0) return "Nobody is due.";
  const who = people === 1 ? "1 person is due" : `${count(people)} people are due`;
  const how =
    way === "index"
      ? `the account's ${count(candidates ?? 0)} candidates are read first`
      : "each is looked up by e-mail unless the candidate is remembered";
  const time = minutes <= 1 ? "within a minute" : `about ${count(minutes)} minutes`;
  return `${who}; ${how}: about ${count(teamtailorRequests)} requests to Teamtailor, ${time}.`;
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}
