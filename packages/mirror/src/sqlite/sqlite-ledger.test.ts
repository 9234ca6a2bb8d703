import { join } from "node:path";
import { describeLedger } from "../testing/ledger-conformance.ts";
import { makeTempDirectory } from "../testing/temp-directory.ts";
import { openSqliteLedger } from "./sqlite-ledger.ts";

describeLedger("SQLite", (clock) => {
  const directory = makeTempDirectory();
  return { open: () => openSqliteLedger(join(directory.path, "ledger.db"), { clock }), remove: directory.remove };
});
