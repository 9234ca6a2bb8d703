import { PushProfileError } from "@push-profile/transport";
import type { AccountRows, BudgetChange, Holding } from "../../ledger/ledger.ts";

/** The budget rows of a store in memory, which several budgets share as if each were a process. */
export interface SharedRows extends Pick<AccountRows, "changeBudget" | "readBudget"> {
  /** What stands there. */
  text: string | null;
  /** The epoch that is not stale. */
  epoch: number;
  /** Called after a change is written, before its caller hears of it. */
  afterChange: () => void;
  /** Thrown instead of the next changes, while it is there. */
  failure: PushProfileError | null;
  /** How many changes there were. */
  changes: number;
}

export function createSharedRows(): SharedRows {
  const readBudget = async (): Promise<string | null> => rows.text;
  const rows: SharedRows = {
    text: null,
    epoch: 1,
    afterChange: () => {},
    failure: null,
    changes: 0,
    changeBudget,
    readBudget,
  };
  return rows;

  async function changeBudget<Result>(
    _account: number,
    change: BudgetChange<Result>,
    holding?: Holding,
  ): Promise<Result> {
    if (rows.failure !== null) throw rows.failure;
    if (holding !== undefined && holding.epoch !== rows.epoch) {
      throw new PushProfileError({ code: "lease_lost", message: "somebody else has the mirror", retryable: true });
    }
    const { state, result } = change(rows.text);
    rows.text = state;
    rows.changes += 1;
    rows.afterChange();
    return result;
  }
}
