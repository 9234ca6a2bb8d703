import type { Profile } from "@push-profile/hrflow-client";
import type { CandidateValues, SandboxOptions } from "@push-profile/sandbox";
import { expect, it } from "vitest";
import type { PushRules } from "../options.ts";
import type { OutcomeStatus } from "../outcome.ts";
import { openSandbox } from "./open-sandbox.ts";
import { requestDepartures } from "./request-departures.ts";

/** Somebody in HrFlow, and who stands in Teamtailor after the push. */
export interface Person {
  /** A profile in any shape that HrFlow has been seen to answer, or worse. */
  profile: object;
  /** Who stands there before, by id. */
  before?: Partial<CandidateValues>[];
  rules?: PushRules;
  sandbox?: SandboxOptions;
  /** The values of everybody there in the end, what is blank or false left out. */
  want: Partial<CandidateValues>[];
  /** @default "created" */
  status?: OutcomeStatus;
  reason?: string;
  warnings?: string[];
}

/** Pushes each person by key, through both services, and holds candidates, outcome and every request against what is wanted. */
export function testPeople(people: Readonly<Record<string, Person>>): void {
  it.each(Object.entries(people))("%s", async (_, person) => {
    const { sandbox, pusherWith } = await openSandbox(person.sandbox ?? {});
    const { key } = sandbox.people.addProfile(asProfile(person.profile));
    for (const candidate of person.before ?? []) sandbox.people.addCandidate(candidate);
    const outcome = await pusherWith(person.rules ?? {}).push({ key, source: { key: sandbox.hrflow.sourceKey } });
    expect(sandbox.people.candidates().map(({ attributes }) => filledValues(attributes))).toEqual(person.want);
    expect({ ...outcome, error: outcome.error }).toMatchObject({
      status: person.status ?? "created",
      reason: person.reason ?? null,
      warnings: person.warnings ?? [],
      error: null,
    });
    expect(requestDepartures(sandbox.requests)).toEqual([]);
  });
}

/** The profile as it would come out of JSON, whatever its shape. */
function asProfile(profile: object): Profile {
  return JSON.parse(JSON.stringify(profile));
}

/** What a candidate has, without what the service itself adds. */
function filledValues({ "resume-updated-at": _, ...values }: CandidateValues): Partial<CandidateValues> {
  const isFilled = (value: unknown): boolean =>
    value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isFilled(value)));
}
