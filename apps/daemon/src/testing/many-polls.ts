import { setImmediate } from "node:timers/promises";
import { daemonApp, loadSettings } from "@push-profile/config";
import { openSqliteLedger, silentLog } from "@push-profile/mirror";
import { createHttpFetch } from "@push-profile/transport";
import { createVirtualClock } from "@push-profile/transport/testing";
import { prepareMirrors } from "../supervisor/prepared-mirror.ts";
import { createServices } from "../supervisor/services.ts";
import { createSupervisor } from "../supervisor/supervisor.ts";
import { takeTurn } from "../supervisor/take-turn.ts";
import { every } from "./scripted-timetable.ts";

// The daemon's supervisor with a clock that is turned as fast as polls come to their end, against the services that the
// environment names. `node --expose-gc many-polls.ts <polls> <when to look first>` prints the memory at both looks.

const MINUTE = 60_000;
const STEP_MS = 500;

interface Look {
  polls: number;
  /** Megabytes in use after collecting garbage. */
  heapMb: number;
  rssMb: number;
  /** Requests to HrFlow and to Teamtailor so far. */
  requests: Record<"hrflow" | "teamtailor", number>;
}

const [polls = 0, first = 0] = process.argv.slice(2).map(Number);
const path = process.env["PUSH_PROFILE_STATE"] ?? "";
const clock = createVirtualClock(Date.now());
const ledger = await openSqliteLedger(path, { clock });
const requests = { hrflow: 0, teamtailor: 0 };
const services = createServices({
  clock,
  fetch: createHttpFetch(),
  onExchange: ({ service }) => {
    requests[service] += 1;
  },
});
let [under, good] = [0, 0];
const supervisor = createSupervisor({
  clock,
  createTimetable: (expression) => every(expression === "* * * * *" ? MINUTE : 1e12, clock.now),
  onChange: () => undefined,
  onGood: () => {
    good += 1;
  },
  turn: async (mirror, call) => {
    under += 1;
    const cut = new AbortController().signal;
    const report = await takeTurn(
      mirror,
      { ledger, services, clock, log: silentLog, cut, onOutcome: () => undefined, onBegun: () => undefined },
      call,
    );
    under -= 1;
    return report;
  },
});
supervisor.apply(await prepareMirrors(await loadSettings({ env: process.env, cwd: process.cwd(), app: daemonApp })));
const looks: Look[] = [];
for (const until of [first, polls]) {
  await pollUntil(until);
  looks.push(look());
}
await supervisor.end();
await ledger.close();
process.stdout.write(`${JSON.stringify(looks)}\n`);

async function pollUntil(count: number): Promise<void> {
  while (good < count) {
    // While a request is on its way no time passes, or it would seem to have timed out.
    if (under === 0) await clock.advance(STEP_MS);
    else await setImmediate();
  }
}

function look(): Look {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { polls: good, heapMb: heapUsed / 2 ** 20, rssMb: rss / 2 ** 20, requests: { ...requests } };
}
