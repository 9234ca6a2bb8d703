// npm run bench: the benchmarks, as a table, or with --json.
import { build, install, run } from "./setup.mjs";

install();
build();
process.exitCode = run("node", ["apps/bench/src/main.ts", ...process.argv.slice(2)]);
