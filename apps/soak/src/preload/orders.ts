/** Where a program is to stop for good, handed over in the variable `ORDERS`. */
export interface StopOrders {
  /** A text of a statement that a transaction ran. */
  statement: string;
  when: "before commit" | "after commit";
  /** At the transaction that ran it for the nth time, from 1: several people may share one. */
  nth: number;
}

/** The environment variable that carries the orders as JSON. */
export const ORDERS = "SOAK_STOP_AT";

/** The program's file descriptor on which it says that it has stopped. */
export const REPORT_FD = 3;

/** What it says then. */
export const STOPPED = "stopped";
