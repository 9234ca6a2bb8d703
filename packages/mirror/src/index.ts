export type {
  Counts,
  DuePerson,
  KnownPerson,
  Ledger,
  ListingMode,
  MirrorIdentity,
  MirrorState,
  PersonStatus,
  Progress,
  PushResult,
  Sighting,
  Walk,
} from "./ledger.ts";
export { type Log, silentLog } from "./log.ts";
export { type PassBounds, type PassDeps, type PassEnd, type PassSummary, runPass } from "./pass.ts";
export { openSqliteLedger } from "./sqlite/sqlite-ledger.ts";
