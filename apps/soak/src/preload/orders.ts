/** Where a program is to stop for good, handed over in the variable `ORDERS`. */
export interface StopOrders {
  /** A text of one of the statements that a transaction ran. */
  statement: string;
  when: "before commit" | "after commit";
  /** At the nth such transaction, from 1. */
  nth: number;
}

/** The environment variable that carries the orders as JSON. */
export const ORDERS = "SOAK_STOP_AT";

/** The program's file descriptor on which it says that it has stopped. */
export const REPORT_FD = 3;

/** What it says then. */
export const STOPPED = "stopped";
