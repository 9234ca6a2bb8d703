import type { HrflowClient, Profile } from "@push-profile/hrflow-client";
import { bareKey, chooseBaseUrl, createTeamtailorClient, type Region } from "@push-profile/teamtailor-client";
import { isObject, UsageError } from "@push-profile/transport";
import { sharedAccount } from "./accounts.ts";
import { recordOf } from "./lenient.ts";
import type { Memory } from "./memory/memory.ts";
import type { Existing, FieldRule, FormatFunction, Logic, OnConflict, ProfileInput, TagRules } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import { createPusherWithLock } from "./pusher.ts";
import { functionNamed, type Scope } from "./scope.ts";

/** Teamtailor's key, or the header of the original action, with or without `Token token=`. */
export type TeamtailorAuth =
  | { apiKey: string; apiVersion?: string | undefined; region?: Region | undefined; baseUrl?: string | undefined }
  | {
      name: "Authorization";
      value: string;
      apiVersion?: string | undefined;
      region?: Region | undefined;
      baseUrl?: string | undefined;
    };

/** The parameters of the original action under their names, and what came later. */
export interface PushProfileOptions {
  /** Not needed where `profile` is a full one. */
  hrflowClient?: HrflowClient | undefined;
  auth: TeamtailorAuth;
  /** `{ key, source: { key } }`, or with `reference`, or a full profile, which has `info`. */
  profile: ProfileInput;
  /** Filters in order: functions, or names of functions in the scopes. @default [] */
  logics?: readonly (Logic | string)[] | undefined;
  /** Where names are looked up first. */
  localScope?: Scope | undefined;
  /** Where names are looked up then. */
  globalScope?: Scope | undefined;
  /** Name of the format in the scopes. */
  formatFunctionName?: string | undefined;
  /** The format itself. @default the mapping of the README */
  format?: FormatFunction | undefined;
  /** Marks a new candidate as sourced. @default false */
  sourced?: boolean | undefined;
  /** What to do with a candidate that existed before. @default "overwrite" */
  existing?: Existing | undefined;
  /** Whose value stays where an attribute changed on both sides; needs a memory. @default "teamtailor" */
  onConflict?: OnConflict | undefined;
  /** Creates somebody anew who was deleted in Teamtailor; needs a memory. @default false */
  recreate?: boolean | undefined;
  /** What is remembered between pushes. @default nothing is */
  memory?: Memory | undefined;
  fields?: Partial<Record<string, FieldRule>> | undefined;
  tags?: TagRules | undefined;
  /** One try, in milliseconds. @default 30000 */
  timeoutMs?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Everything up to the write. @default false */
  dryRun?: boolean | undefined;
}

/**
 * Pushes one profile of a HrFlow source into Teamtailor: reads it, filters it, finds the candidate by e-mail,
 * creates or updates exactly what differs.
 * @returns the outcome, told apart by `status`, for all that concerns this person
 * @throws UsageError for misuse, before any request; ServiceError `auth` or `config` where a service refuses the
 * credentials; the signal's reason when aborted
 */
export async function pushProfile(options: PushProfileOptions): Promise<Outcome> {
  if (!isObject(options)) throw new UsageError("pushProfile was called without options", "Give { auth, profile, … }.");
  const { hrflowClient, auth, profile, signal, dryRun = false } = options;
  const { apiKey, ...place } = readAuth(auth);
  const { budget, lock } = sharedAccount(chooseBaseUrl(place.region ?? "eu", place.baseUrl, false), apiKey);
  const pusher = createPusherWithLock(
    {
      ...rulesOf(options),
      teamtailor: createTeamtailorClient({ apiKey, ...place, budget, ...defined({ timeoutMs: options.timeoutMs }) }),
      ...defined({ hrflow: hrflowClient, memory: options.memory, timeoutMs: options.timeoutMs }),
    },
    lock,
  );
  return pusher.push(profile, { dryRun, ...defined({ signal }) });
}

function rulesOf(options: PushProfileOptions) {
  const { logics = [], localScope, globalScope, format, formatFunctionName } = options;
  if (format && formatFunctionName) {
    throw new UsageError("both format and formatFunctionName are given", "Give one of them.", "formatFunctionName");
  }
  if (!Array.isArray(logics))
    throw new UsageError("logics is not a list", "Give functions or their names in a list.", "logics");
  const named = (name: string, parameter: string) => functionNamed(name, parameter, localScope, globalScope);
  return {
    logics: logics.map((logic) =>
      typeof logic === "string" ? underName(logic, named(logic, "logics") as Logic) : logic,
    ),
    ...defined({
      format: formatFunctionName ? (named(formatFunctionName, "formatFunctionName") as FormatFunction) : format,
      sourced: options.sourced,
      existing: options.existing,
      onConflict: options.onConflict,
      recreate: options.recreate,
      fields: options.fields,
      tags: options.tags,
    }),
  };
}

/** The name it was asked for by is the one that a refusal tells, whatever the function calls itself. */
function underName(name: string, logic: Logic): Logic {
  return Object.defineProperty((profile: Profile) => logic(profile), "name", { value: name });
}

function readAuth(auth: TeamtailorAuth) {
  const given = recordOf(auth);
  const isHeader = given["name"] === "Authorization";
  if (!isHeader && given["apiKey"] === undefined) {
    throw new UsageError("auth is neither { apiKey } nor an Authorization header", "Give auth: { apiKey }.", "auth");
  }
  const { apiVersion, region, baseUrl } = auth;
  const apiKey = isHeader ? bareKey(given["value"], "auth.value") : bareKey(given["apiKey"]);
  return { apiKey, ...defined({ apiVersion, region, baseUrl }) };
}

type Defined<T> = { [Name in keyof T]: Exclude<T[Name], undefined> };

/** Only what is there: an option that is `undefined` counts as not given. */
function defined<T extends object>(values: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Defined<T>>;
}
