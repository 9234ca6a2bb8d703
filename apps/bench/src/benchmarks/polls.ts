import { join } from "node:path";
import type { Bench, Benchmark } from "../benchmark.ts";
import type { Finding } from "../finding.ts";
import { manyPolls, plainEnvironment } from "../programs.ts";
import { runNode } from "../run-process.ts";
import { startSandboxProcess } from "../sandbox-client.ts";

const POLLS = 10_000;
/** By then the heap has grown to where it collects garbage by itself. */
const EARLY = 5000;

/** What it costs to keep a mirror of which nobody changes, for a week. */
export const polls: Benchmark = { name: "polls", measure };

interface Look {
  polls: number;
  heapMb: number;
  rssMb: number;
  requests: { hrflow: number; teamtailor: number };
}

async function measure({ folder, say }: Bench): Promise<Finding[]> {
  say(`${POLLS} polls of the daemon, one a minute by a clock that is turned: takes two minutes`);
  const sandbox = await startSandboxProcess({ profiles: 60, limitPer10Seconds: 0 });
  try {
    const env = plainEnvironment(folder, {
      ...sandbox.environment,
      PUSH_PROFILE_STATE: join(folder, "ledger.db"),
      HRFLOW_MAX_REQUESTS_PER_MINUTE: "0",
      TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS: "0",
    });
    // A small heap: what grows then is no garbage that was left lying.
    const heap = ["--max-old-space-size=48", "--max-semi-space-size=4"];
    const args = ["--expose-gc", ...heap, manyPolls, String(POLLS), String(EARLY)];
    const { stdout } = await runNode(args, { env, cwd: folder });
    const [early, late]: Look[] = JSON.parse(stdout);
    if (early === undefined || late === undefined) throw new Error("the polls were not looked at");
    return judge(early, late);
  } finally {
    await sandbox.close();
  }
}

function judge(early: Look, late: Look): Finding[] {
  const name = `polls: ${POLLS.toLocaleString("en")} quiet ones`;
  const beside = `after ${EARLY.toLocaleString("en")}`;
  const between = late.polls - early.polls;
  const perPoll = (late.requests.hrflow - early.requests.hrflow) / between;
  // A file that Teamtailor refused is tried again after 1, 6 and 24 hours.
  const more = late.requests.teamtailor - early.requests.teamtailor;
  return [
    {
      name: `${name}, memory in use`,
      figure: `${late.heapMb.toFixed(1)} MB beside ${early.heapMb.toFixed(1)} MB ${beside}`,
      value: late.heapMb / early.heapMb,
      unit: "ratio",
      wanted: { atMost: 1.1 },
    },
    {
      name: `${name}, memory held`,
      figure: `${late.rssMb.toFixed(0)} MB beside ${early.rssMb.toFixed(0)} MB ${beside}`,
      value: late.rssMb / early.rssMb,
      unit: "ratio",
      wanted: { atMost: 1.1 },
    },
    {
      name: `${name}, requests each`,
      figure: `${perPoll.toFixed(3)} to HrFlow, ${more} to Teamtailor in all`,
      value: perPoll + more / between,
      unit: "requests",
      wanted: { atMost: 1.01 },
    },
  ];
}
