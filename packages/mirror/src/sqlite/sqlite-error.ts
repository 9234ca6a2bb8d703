import { PushProfileError, UsageError } from "@push-profile/transport";

/** SQLite's primary result codes that this module tells apart. */
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOT_A_DATABASE = 26;

/** A statement that cannot work, a constraint, a mismatch, a misuse: mistakes of ours, which no user can mend. */
const BUGS: ReadonlySet<number> = new Set([1, 19, 20, 21, 25]);

const MESSAGES: Record<number, { what: string; retryable: boolean; fix: string }> = {
  [BUSY]: {
    what: "another program has it locked",
    retryable: true,
    fix: "Look for another program that holds the file open.",
  },
  [READONLY]: {
    what: "it cannot be written",
    retryable: false,
    fix: "Let this user write to the file and to its directory, and check that the disk is not mounted read-only.",
  },
  [IOERR]: {
    what: "the disk reports an error",
    retryable: true,
    fix: "Check the disk and the system's log. A ledger on a network drive is not safe: keep it on a local disk.",
  },
  [CORRUPT]: {
    what: "it is damaged",
    retryable: false,
    fix:
      "Stop every push-profile, move the file and those of the same name ending in -wal and -shm away (the .key stays), " +
      "and put a backup in its place. Without one a new ledger is filled from the account by e-mail.",
  },
  [FULL]: {
    what: "the disk is full",
    retryable: true,
    fix: "Free some space on the disk of the ledger; nothing that was written before is lost.",
  },
  [CANTOPEN]: {
    what: "a file beside it cannot be made",
    retryable: false,
    fix: "Let this user write to the ledger's directory: SQLite keeps two more files there.",
  },
};

/** Whether another connection was in the way: the same may work in a moment. */
export function isBusy(thrown: unknown): boolean {
  const code = primaryCode(thrown);
  return code === BUSY || code === LOCKED;
}

/** What SQLite threw, as one of our errors; bugs and what is not SQLite's come back as they were. */
export function fromSqlite(thrown: unknown, path: string): unknown {
  const code = primaryCode(thrown);
  if (code === null || BUGS.has(code)) return thrown;
  if (code === NOT_A_DATABASE) {
    return new UsageError(
      `${path} is not a ledger of push-profile`,
      "Name another path with PUSH_PROFILE_STATE.",
      "PUSH_PROFILE_STATE",
    );
  }
  const known = MESSAGES[code === LOCKED ? BUSY : code];
  return new PushProfileError({
    code: "unavailable",
    message: `the ledger ${path} cannot be used: ${known?.what ?? `SQLite error ${code}`}`,
    retryable: known?.retryable ?? true,
    fix: known?.fix ?? "Check the disk, its free space and the permissions of the ledger's directory.",
    cause: thrown,
  });
}

function primaryCode(thrown: unknown): number | null {
  if (!(thrown instanceof Error) || !("errcode" in thrown) || typeof thrown.errcode !== "number") return null;
  return thrown.errcode & 0xff;
}
