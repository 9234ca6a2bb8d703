import { checkOperation } from "./faults/check-operation.ts";
import { checkTarget } from "./faults/check-target.ts";
import { createFaultEngine } from "./faults/fault-engine.ts";
import type { FaultRule } from "./faults/fault-rule.ts";
import { parseFaults } from "./faults/parse-faults.ts";
import { type HrflowHandle, makeHrflow, startHrflow } from "./hrflow/start-hrflow.ts";
import { type SandboxOptions, withDefaults } from "./options.ts";
import type { SandboxParts } from "./parts.ts";
import { createPeople, type People } from "./people.ts";
import { createRequestLog, type LoggedRequest } from "./request-log.ts";
import { makeTeamtailor, startTeamtailor, type TeamtailorHandle } from "./teamtailor/start-teamtailor.ts";

/** A running sandbox. */
export interface Sandbox {
  hrflow: HrflowHandle;
  teamtailor: TeamtailorHandle;
  /** The settings that lead push-profile here, by the names of its environment variables. */
  environment(): Record<string, string>;
  people: People;
  /** Every request so far, oldest first; setting its length to 0 empties it. */
  requests: LoggedRequest[];
  /** Puts other faults in force, as rules or as `parseFaults` reads them; counting starts again. Throws a UsageError. */
  setFaults(faults: readonly FaultRule[] | string): void;
  /** Ends every connection, waiting or not, and stops listening. May be called twice. */
  close(): Promise<void>;
}

/**
 * Starts a local HrFlow and a local Teamtailor: real HTTP servers on two ports that answer the operations of the specs
 * as far as their behaviour is known, with faults on demand. State is in memory and gone on close.
 *
 * The people are invented from `seed`. By number, as `invent(seed, 12)` gives them and as they were stored:
 *
 * | no. | in HrFlow | in Teamtailor |
 * |---|---|---|
 * | 0 | everything filled in, picture, LinkedIn without a scheme | one candidate with the e-mail, with a recruiter's phone and tags |
 * | 1 | the shapes of 2021: `urls` as an object, `archive`, `hard_skills`, the whole name in `first_name` | - |
 * | 2 | only a full name, `urls` null | - |
 * | 3 | no e-mail | - |
 * | 4 | e-mail with capitals and a blank in front | - |
 * | 5 | only a first name, `attachments` null | - |
 * | 6 | tags with values of every type; the resume's `public_url` null, the original's there | - |
 * | 7 | a summary of emoji that are made of many characters | - |
 * | 8 | picture and files at a host that is not there, `file_size` as text, `location.fields` an empty list | - |
 * | 9 | an e-mail that is none, `location` null | - |
 * | 10 | created in 2009, tags null | two candidates with the e-mail, one of them sourced |
 * | 11 | nothing but name and e-mail | one candidate with the e-mail, restricted |
 * | 12 and more | plain: two files in either order, a tag with a number, some without LinkedIn | - |
 *
 * Teamtailor also has `strangers` that no profile leads to. Some profiles share their `updated_at` to the second.
 * HrFlow has a second source, which is empty, and one of another team.
 *
 * Teamtailor has three jobs (published and public, unlisted, a draft), each with the stages Inbox, Interview and Hired;
 * two users, the first of them the company's manager; two departments, two locations and three custom fields (Text, Url,
 * Checkbox) without values. With `regions` two more ports answer 401 to the account's keys, the ones after Teamtailor's.
 *
 * Rejects with a UsageError for faults that cannot be read, a webhook that cannot be and a port that cannot be had.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const base = withDefaults(options);
  const closing = new AbortController();
  const log = createRequestLog();
  const faults = createFaultEngine(base.seed);
  const setFaults: Sandbox["setFaults"] = (given) => faults.set(readFaults(given));
  setFaults(base.faults);

  const parts: SandboxParts = { base, log, faults, signal: closing.signal };
  const [hrflow, teamtailor] = [makeHrflow(parts, options.hrflow), makeTeamtailor(parts, options.teamtailor)];
  const hrflowServed = await startHrflow(parts, hrflow);
  const teamtailorServed = await startTeamtailor(parts, teamtailor, base.port === 0 ? 0 : base.port + 1).catch(
    async (thrown: unknown) => {
      await hrflowServed.close();
      throw thrown;
    },
  );

  const hrflowHandle = { baseUrl: hrflowServed.baseUrl, ...hrflow.handle };
  const teamtailorHandle = {
    baseUrl: teamtailorServed.baseUrl,
    regions: teamtailorServed.regions,
    ...teamtailor.handle,
  };
  return {
    hrflow: hrflowHandle,
    teamtailor: teamtailorHandle,
    environment: () => ({
      HRFLOW_API_SECRET: hrflowHandle.apiSecret,
      HRFLOW_API_USER: hrflowHandle.apiUser,
      HRFLOW_SOURCE_KEY: hrflowHandle.sourceKey,
      HRFLOW_BASE_URL: hrflowHandle.baseUrl,
      TEAMTAILOR_API_KEY: teamtailorHandle.apiKey,
      TEAMTAILOR_BASE_URL: teamtailorHandle.baseUrl,
    }),
    people: createPeople(hrflow.service, teamtailor.service, hrflowHandle.sourceKey),
    requests: log.requests,
    setFaults,
    close: async () => {
      closing.abort();
      await Promise.all([hrflowServed.close(), teamtailorServed.close()]);
    },
  };
}

function readFaults(faults: readonly FaultRule[] | string): readonly FaultRule[] {
  if (typeof faults === "string") return parseFaults(faults);
  for (const rule of faults) {
    checkTarget(rule);
    checkOperation(rule);
  }
  return faults;
}
