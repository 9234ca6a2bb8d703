import { setTimeout as sleep } from "node:timers/promises";
import { isFlawless } from "../find-faults.ts";
import type { SoakItem, SoakResult } from "../soak-item.ts";
import { stopHolder } from "./stopped-holder.ts";

/** Longer than a lease lasts. */
const STOPPED_MS = 31_000;

/** A sync stopped for longer than its lease really lasts, while another one does the work. */
export const stopped: SoakItem = { name: "stopped", title: "`push-profile sync`, stopped past its lease", run };

async function run(): Promise<SoakResult> {
  const { codes, writesSent, ledgerUnchanged, faults } = await stopHolder(() => sleep(STOPPED_MS));
  const facts = [
    ["stopped for, in seconds", String(STOPPED_MS / 1000)],
    ["exit code of the one that took over", String(codes.other)],
    ["exit code of the one that woke up", String(codes.woken)],
    ["writes that it sent to Teamtailor", String(writesSent)],
    ["rows that it changed in the ledger", ledgerUnchanged ? "0" : "some"],
    ["duplicates", String(faults.duplicates.length)],
    ["lost or incomplete", String(faults.lost.length)],
  ] as const;
  const isFenced = codes.other === 0 && codes.woken === 75 && writesSent === 0 && ledgerUnchanged;
  const holds = isFenced && isFlawless(faults);
  return { holds, facts, failures: holds ? [] : [JSON.stringify({ codes, writesSent, ledgerUnchanged, faults })] };
}
