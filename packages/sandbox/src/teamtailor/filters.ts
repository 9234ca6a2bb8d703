import { type ApiError, errors } from "./errors.ts";
import type { TeamtailorService } from "./service.ts";
import type { StoredCandidate } from "./store.ts";
import { teamtailorMillis } from "./time.ts";

/** The candidates that pass all filters, by id; `null`: there is no filter. */
export type Filtered = readonly StoredCandidate[] | null;

type Test = (candidate: StoredCandidate) => boolean;

/** Nobody here belongs to one of these. */
const EMPTY_RELATIONS = ["department", "role", "division", "locations", "regions"];

/** Reads and applies every `filter[…]`. */
export function filterCandidates(service: TeamtailorService, query: URLSearchParams): Filtered | ApiError {
  const tests: Test[] = [];
  let emails: string[] | null = null;
  for (const [parameter, text] of query) {
    if (!parameter.startsWith("filter")) continue;
    const [, name, bound] = /^filter\[([^[\]]+)\](?:\[([^[\]]+)\])?$/.exec(parameter) ?? [];
    if (name === undefined) return errors.filterSyntax(parameter);
    if (text.includes('"')) return errors.filterSyntax(text);
    const values = text.split(",");
    if (name === "email" && bound === undefined) {
      emails = values;
      continue;
    }
    const test = readTest(name, bound, text, values);
    if (typeof test !== "function") return test;
    tests.push(test);
  }
  if (emails === null && tests.length === 0) return null;
  const found = emails === null ? everybody(service) : withEmail(service, emails);
  return found.filter((candidate) => tests.every((test) => test(candidate)));
}

function readTest(name: string, bound: string | undefined, text: string, values: readonly string[]): Test | ApiError {
  if (name === "created-at" || name === "updated-at") {
    const ms = teamtailorMillis(text);
    if (bound !== "from" && bound !== "to") return errors.filter(bound ?? name);
    if (ms === null) return errors.filterValue(text, name);
    const at = ({ createdAt, updatedAt }: StoredCandidate): number => (name === "created-at" ? createdAt : updatedAt);
    return bound === "from" ? (candidate) => at(candidate) >= ms : (candidate) => at(candidate) <= ms;
  }
  if (bound !== undefined) return errors.filter(`${name}[${bound}]`);
  if (EMPTY_RELATIONS.includes(name)) return () => false;
  if (name === "connected") {
    if (text !== "true" && text !== "false") return errors.filterValue(text, name);
    return ({ values: { connected } }) => String(connected) === text;
  }
  if (name === "phone") {
    if (!/^.{6,14}$/.test(text)) return errors.filterValue(text, name);
    return ({ values: { phone } }) => values.some((value) => digits(phone ?? "").includes(digits(value)));
  }
  return errors.filter(name);
}

function withEmail({ store, clock, switches }: TeamtailorService, emails: readonly string[]): StoredCandidate[] {
  const now = clock.now();
  return [...new Set(emails)]
    .flatMap((email) => store.byEmail(email))
    .filter(({ emailSince }) => now >= emailSince + switches.emailFilterLagMs)
    .sort((a, b) => a.id - b.id);
}

function everybody({ store }: TeamtailorService): StoredCandidate[] {
  return store.ids.flatMap((id) => store.byId(id) ?? []);
}

function digits(text: string): string {
  return text.replaceAll(/\D/g, "");
}
