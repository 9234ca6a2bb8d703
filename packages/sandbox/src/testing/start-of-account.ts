import { createFaultEngine } from "../faults/fault-engine.ts";
import { withDefaults } from "../options.ts";
import { createRequestLog } from "../request-log.ts";
import type { TeamtailorSwitches } from "../teamtailor/options.ts";
import type { TeamtailorService } from "../teamtailor/service.ts";
import { makeTeamtailor } from "../teamtailor/start-teamtailor.ts";
import { createTestClock } from "./test-clock.ts";

/** A local Teamtailor without a socket and without candidates. */
export function startOfAccount(switches: TeamtailorSwitches = {}): TeamtailorService {
  const base = withDefaults({ profiles: 0, strangers: 0, clock: createTestClock() });
  const { signal } = new AbortController();
  return makeTeamtailor({ base, log: createRequestLog(), faults: createFaultEngine(1), signal }, switches).service;
}
