import type { Outcome } from "push-profile";
import type { Ledger } from "../ledger/ledger.ts";
import type { LeftBehind } from "./judge.ts";

export const NOTHING_LEFT: LeftBehind = { againAt: null, conflicts: [], kept: [], warnings: [] };

/** What a push has left behind in the person's row, before its outcome is recorded; after a failure nothing counts. */
export async function readLeftBehind(
  ledger: Pick<Ledger, "person">,
  mirror: number,
  key: string,
  { status }: Pick<Outcome, "status">,
): Promise<LeftBehind> {
  if (status === "failed" || status === "gone") return NOTHING_LEFT;
  return (await ledger.person(mirror, key)) ?? NOTHING_LEFT;
}
