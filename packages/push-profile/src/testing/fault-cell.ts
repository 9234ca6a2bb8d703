import type { FaultRule, LoggedRequest, SandboxCandidate, TeamtailorSwitches } from "@push-profile/sandbox";
import type { Outcome } from "../outcome.ts";
import { TRY_MS } from "./fault-kinds.ts";
import { GRACE, GRACE_BEFORE } from "./grace.ts";
import { createWorld, type World } from "./world.ts";

/** One cell of the fault matrix: a push of somebody new, or of somebody who is there, under these faults. */
export interface Cell {
  name: string;
  scene: "create" | "update";
  rules: readonly FaultRule[];
  switches?: TeamtailorSwitches;
}

/** All that is to be seen after a cell. Times are milliseconds of the cell's clock. */
export interface Ended {
  cell: Cell;
  outcome: Outcome | null;
  thrown: unknown;
  candidates: SandboxCandidate[];
  requests: readonly LoggedRequest[];
  looks: number;
  /** What the push took, waits for looks and for the budget apart. */
  ownMs: number;
}

/** Pushes one person by key in a sandbox of the cell's own, and waits until the service has done all it will do. */
export async function runCell(cell: Cell): Promise<Ended> {
  const world = await createWorld(TRY_MS, { faults: cell.rules, teamtailor: cell.switches ?? {} });
  try {
    const { people, requests } = world.sandbox;
    people.addProfile(GRACE);
    if (cell.scene === "update") people.addCandidate({ ...GRACE_BEFORE, tags: ["star"] });
    const ended = await pushGrace(world);
    await world.settle();
    return { cell, ...ended, candidates: people.candidates(), requests };
  } finally {
    await world.close();
  }
}

async function pushGrace({
  pusher,
  sandbox,
  time,
  now,
  drive,
}: World): Promise<Pick<Ended, "outcome" | "thrown" | "looks" | "ownMs">> {
  const start = now();
  const push = pusher.push({ key: GRACE.key, source: { key: sandbox.hrflow.sourceKey } });
  const ending = await drive(push).then(
    (outcome) => ({ outcome, thrown: null }),
    (thrown: unknown) => ({ outcome: null, thrown }),
  );
  return { ...ending, looks: time.looks(), ownMs: now() - start - time.waited() };
}
