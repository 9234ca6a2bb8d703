import type { MirrorStatus, PassRecord, QuarantineLine, Status } from "@push-profile/mirror";
import type { ErrorReport } from "@push-profile/transport";

/** Which mirror is meant: names alone may be given twice. */
export type MirrorRef = Pick<MirrorStatus, "name" | "source">;

/** Something that keeps the daemon from its work; `error`: what is known of why. */
export type Reason =
  | { kind: "stopping" }
  | { kind: "ledger"; error: ErrorReport | null }
  | { kind: "not-begun"; mirror: string; error: ErrorReport | null };

/** Whether the daemon does its work, and if not, why. */
interface Readiness {
  ready: boolean;
  /** Whether the ledger can be read and written. */
  ledger: boolean;
  /** Without a person and without a secret; empty where it is ready. */
  reasons: readonly Reason[];
}

/** What the endpoints show and what people may ask for. Whatever it throws as a `PushProfileError` is told, all else is a bug. */
export interface Watch {
  /** Every mirror, read now. */
  status(): Promise<Status>;
  readiness(): Readiness | Promise<Readiness>;
  /** When a pass of this mirror last ended well, in ms since the epoch; `null`: never. */
  lastSuccess(mirror: MirrorRef): Promise<number | null>;
  /** By when the schedule wants another one, in ms since the epoch: the second poll after that; `null`: not known. */
  successDue(mirror: MirrorRef): number | null;
  /** The last passes, the newest first, at most `limit`. */
  passes(mirror: MirrorRef, limit: number): Promise<PassRecord[]>;
  /** Who is in quarantine, at most `limit`. */
  quarantine(mirror: MirrorRef, limit: number): Promise<QuarantineLine[]>;
  /** Base URL of the mirror's Teamtailor; `null` where it is not known. */
  teamtailorUrl(mirror: MirrorRef): string | null;
  /**
   * Lets somebody out of quarantine.
   * @param key `null`: everybody in this mirror's quarantine
   * @throws PushProfileError `not_found` for a mirror or a key that is not known
   */
  retry(mirror: MirrorRef, key: string | null): Promise<void>;
  /** @throws PushProfileError `not_found` or `config` for a mirror that is not known */
  pause(mirror: MirrorRef): Promise<void>;
  /** @throws PushProfileError `not_found` or `config` for a mirror that is not known */
  resume(mirror: MirrorRef): Promise<void>;
}
