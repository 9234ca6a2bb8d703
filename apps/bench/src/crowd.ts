import { createHash } from "node:crypto";

/** People who are the same to HrFlow and to a ledger, without a word between them: everything follows from their number. */
export interface Crowd {
  people: number;
  /** When the newest of them changed, in milliseconds since the epoch; a whole second. */
  newest: number;
  /** Milliseconds between one's change and the next one's; 0: all changed in the same second. */
  apart: number;
}

/** As people and services know one of them. */
export interface Somebody {
  key: string;
  /** As HrFlow writes it. */
  updatedAt: string;
  updatedMs: number;
}

/** One of a crowd, the newest change first: number 0 stands at the top of the list. */
export function somebody({ newest, apart }: Crowd, number: number): Somebody {
  const updatedMs = newest - number * apart;
  const key = createHash("sha1").update(String(number)).digest("hex");
  return { key, updatedAt: `${new Date(updatedMs).toISOString().slice(0, 19)}+0000`, updatedMs };
}

/** A whole second an hour ago: whoever changes now is newer than everybody of a crowd. */
export function anHourAgo(now: number): number {
  return Math.floor(now / 1000) * 1000 - 3_600_000;
}
