import { setTimeout as sleep } from "node:timers/promises";
import { type Faults, findFaults } from "../find-faults.ts";
import { type Program, SYNC, startProgram } from "../program.ts";
import { until } from "../until.ts";
import { editEverybody, openWorld, type World } from "../world.ts";
import { findDoubtful } from "./find-doubtful.ts";
import { type KillPoint, PEOPLE, type Placing, STRANGERS } from "./kill-points.ts";
import { makeOldLedger } from "./make-old-ledger.ts";

/** What came of one kill. */
export interface Kill {
  point: string;
  nth: number;
  /** The process died by SIGKILL at the point. Only such a kill proves anything. */
  landed: boolean;
  /** What was wrong after the next run. */
  faults: Faults;
  /** People without an e-mail whose create was on its way, and whom only a hand may have created again. */
  asked: number;
  /** What was wrong with that run itself, or with the one after it. */
  complaints: string[];
}

/** Kills a sync for the nth time that it comes by the point, runs it again, and looks at what stands there then. */
export async function killOnce(point: KillPoint, nth: number): Promise<Kill> {
  const world = await openWorld({ people: PEOPLE, strangers: STRANGERS });
  try {
    await prepare(world, point);
    const landed = await runAndKill(world, point.place(nth));
    world.sandbox.setFaults([]);
    const { asked, complaints } = await runToItsEnd(world);
    complaints.push(...(await runForNothing(world)));
    return { point: point.name, nth, landed, asked, faults: await findFaults(world), complaints };
  } finally {
    await world.close();
  }
}

async function prepare(world: World, { stage }: KillPoint): Promise<void> {
  if (stage === "old ledger") makeOldLedger(world);
  if (stage !== "update") return;
  const { code, stderr } = await startProgram(SYNC, world.env).done;
  if (code !== 0) throw new Error(`the first load ended with ${code}: ${stderr}`);
  editEverybody(world);
}

/** Whether the process stood at the point and died there. */
async function runAndKill(world: World, placing: Placing): Promise<boolean> {
  const { sandbox, env } = world;
  sandbox.requests.length = 0;
  if (placing.kind === "held") sandbox.setFaults([placing.rule]);
  const program = startProgram(SYNC, env, placing.kind === "stopped" ? placing.orders : null);
  const isThere = await comesThere(world, program, placing);
  program.child.kill("SIGKILL");
  const { signal } = await program.done;
  return isThere && signal === "SIGKILL";
}

async function comesThere({ sandbox }: World, { done, stopped }: Program, placing: Placing): Promise<boolean> {
  let ended = false;
  const end = done.then(() => {
    ended = true;
    return false;
  });
  const isOver = (): boolean => ended;
  if (placing.kind === "stopped") return Promise.race([stopped.then(() => true), end]);
  if (placing.kind === "held") {
    const isHeld = (): boolean =>
      sandbox.requests.some((request) => request.faults.includes("never") && placing.isHeld(request));
    return until(isHeld, isOver);
  }
  const came = await until(() => sandbox.requests.length >= placing.afterRequests, isOver);
  await sleep(placing.moreMs);
  return came && !ended;
}

/**
 * The next run. Somebody without an e-mail whose create may have been saved, and who is not found, is never created
 * again without a word: they wait in quarantine, and `quarantine retry` is that word.
 */
async function runToItsEnd(world: World): Promise<Pick<Kill, "asked" | "complaints">> {
  const { env } = world;
  const { code, stderr } = await startProgram(SYNC, env).done;
  if (code === 0) return { asked: 0, complaints: [] };
  const doubtful = await findDoubtful(world);
  const isDoubt = code === 3 && doubtful !== null && doubtful.length > 0;
  if (!isDoubt) return { asked: 0, complaints: [`the next run ended with ${code}: ${stderr}`] };
  const retry = await startProgram(["quarantine", "retry", ...doubtful], env).done;
  const last = await startProgram(SYNC, env).done;
  const complaints = [retry, last].flatMap((ended) => (ended.code === 0 ? [] : [`a retry ended with ${ended.code}`]));
  return { asked: doubtful.length, complaints };
}

/** When all is done another run asks Teamtailor nothing. */
async function runForNothing({ env, sandbox }: World): Promise<string[]> {
  sandbox.requests.length = 0;
  const { code, stderr } = await startProgram(SYNC, env).done;
  const asked = sandbox.requests.filter(({ service }) => service === "teamtailor").length;
  const complaints = code === 0 ? [] : [`the run after that ended with ${code}: ${stderr}`];
  return asked === 0 ? complaints : [...complaints, `the run after that asked Teamtailor ${asked} times`];
}
