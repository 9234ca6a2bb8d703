// npm run soak: the long proofs at full size; prints their tables.
import { build, install, run } from "./setup.mjs";

install();
build();
const soak = ["--silent", "--fail-if-no-match", "--filter", "@push-profile/soak", "start"];
process.exitCode = run("pnpm", [...soak, ...process.argv.slice(2)]);
