// What single pushes take, so that a program that starts for one person does not read the engine of passes and sweeps.
export { silentLog } from "./log.ts";
export { type OpenForPush, type OpenForPushOptions, openForPush } from "./mirror/open-for-push.ts";
export { type OpenUnmirrored, openUnmirrored } from "./mirror/open-unmirrored.ts";
export { openSqliteLedger, type SqliteLedgerOptions } from "./sqlite/sqlite-ledger.ts";
