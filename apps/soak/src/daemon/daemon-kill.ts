import { setTimeout as sleep } from "node:timers/promises";
import { findFaults } from "../find-faults.ts";
import { findDoubtful } from "../kills/find-doubtful.ts";
import type { Kill } from "../kills/kill-once.ts";
import { type KillPoint, PEOPLE, type Placing, STRANGERS } from "../kills/kill-points.ts";
import { makeOldLedger } from "../kills/make-old-ledger.ts";
import { startProgram } from "../program.ts";
import { until } from "../until.ts";
import { editEverybody, openWorld, type World } from "../world.ts";
import { type Daemon, startDaemon } from "./daemon.ts";
import { writeConfig } from "./write-config.ts";

/** A daemon whose last requests were so many pages of the list, and nothing else, has nothing to do but to poll. */
const IDLE_PAGES = 10;
/** For what has to come, on a machine that is slow and busy. */
const COMES_MS = 240_000;
/** For everything that one start has to do there. */
const WORKS_MS = 480_000;

/** What `findFaults` says of a mirror while a poll is under way. */
const HELD = "the mirror is held";

/** A world and what its daemon is started with. */
interface Stage {
  world: World;
  config: string;
}

/** Kills the daemon for the nth time that it comes by the point, starts it again, and looks at what stands there then. */
export async function killDaemonOnce(point: KillPoint, nth: number): Promise<Kill> {
  const world = await openWorld({ people: PEOPLE, strangers: STRANGERS });
  const stage: Stage = { world, config: await writeConfig(world) };
  try {
    await prepare(stage, point);
    const landed = await runAndKill(stage, point.place(nth));
    world.sandbox.setFaults([]);
    const end = await runToItsEnd(stage);
    return { point: point.name, nth, landed, ...end, faults: await findFaults(world) };
  } finally {
    await world.close();
  }
}

async function prepare(stage: Stage, { stage: at }: KillPoint): Promise<void> {
  if (at === "old ledger") makeOldLedger(stage.world);
  if (at !== "update") return;
  const { complaints } = await runToItsEnd(stage);
  if (complaints.length > 0) throw new Error(`the first load: ${complaints.join("; ")}`);
  editEverybody(stage.world);
}

/** Whether the process stood at the point and died there. */
async function runAndKill({ world: { sandbox }, config }: Stage, placing: Placing): Promise<boolean> {
  sandbox.requests.length = 0;
  if (placing.kind === "held") sandbox.setFaults([placing.rule]);
  const daemon = startDaemon(config, placing.kind === "stopped" ? placing.orders : null);
  const isThere = await comesThere(sandbox, daemon, placing);
  daemon.child.kill("SIGKILL");
  const { signal } = await daemon.done;
  return isThere && signal === "SIGKILL";
}

async function comesThere(sandbox: World["sandbox"], daemon: Daemon, placing: Placing): Promise<boolean> {
  const latest = Date.now() + COMES_MS;
  const isOver = (): boolean => isIdle(sandbox) || Date.now() > latest;
  if (placing.kind === "held") {
    const isHeld = (): boolean =>
      sandbox.requests.some((request) => request.faults.includes("never") && placing.isHeld(request));
    return until(isHeld, isOver);
  }
  if (placing.kind === "stopped") {
    let stopped = false;
    void daemon.stopped.then(() => {
      stopped = true;
    });
    return until(() => stopped, isOver);
  }
  const came = await until(() => sandbox.requests.length >= placing.afterRequests, isOver);
  await sleep(placing.moreMs);
  return came;
}

function isIdle({ requests }: World["sandbox"]): boolean {
  const last = requests.slice(-IDLE_PAGES);
  return last.length === IDLE_PAGES && last.every(({ path }) => path === "/storing/profiles");
}

/**
 * The next start, until nothing is left to do and two further polls have asked Teamtailor nothing, and its end by
 * SIGTERM. Whom only a hand may have created again is let out of quarantine meanwhile.
 */
async function runToItsEnd({ world, config }: Stage): Promise<Pick<Kill, "asked" | "complaints">> {
  const { sandbox, env } = world;
  const daemon = startDaemon(config);
  const complaints: string[] = [];
  let asked = 0;
  const begun = Date.now();
  while (!(await isSettled(world))) {
    if (Date.now() - begun > WORKS_MS) {
      complaints.push(`not done after ${WORKS_MS} ms: ${daemon.log().slice(-2000)}`);
      break;
    }
    const doubtful = (await findDoubtful(world)) ?? [];
    if (doubtful.length > 0) {
      asked += doubtful.length;
      const { code } = await startProgram(["quarantine", "retry", ...doubtful], env).done;
      if (code !== 0) complaints.push(`the retry ended with ${code}`);
    }
    await sleep(100);
  }
  sandbox.requests.length = 0;
  const polls = (): number => sandbox.requests.filter(({ service }) => service === "hrflow").length;
  const latest = Date.now() + COMES_MS;
  if (
    !(await until(
      () => polls() >= 2,
      () => Date.now() > latest,
    ))
  )
    complaints.push("the daemon does not poll any more");
  const others = sandbox.requests.filter(({ service }) => service === "teamtailor").length;
  if (others > 0) complaints.push(`quiet polls asked Teamtailor ${others} times`);
  daemon.child.kill("SIGTERM");
  const { code, signal } = await daemon.done;
  if (code !== 0) complaints.push(`the daemon ended with ${code ?? signal}: ${daemon.log().slice(-2000)}`);
  return { asked, complaints };
}

/** Whether there is nothing left to do; that the mirror is held for a poll is no matter. */
async function isSettled(world: World): Promise<boolean> {
  const { duplicates, lost, ledger } = await findFaults(world);
  return duplicates.length + lost.length === 0 && ledger.every((fault) => fault === HELD);
}
