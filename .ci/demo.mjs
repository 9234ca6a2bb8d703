// npm run demo: from nothing to the main job done in all three ways, on the sandbox.
import { build, install, run } from "./setup.mjs";

install();
build();
process.exitCode = run("node", ["apps/demo/src/main.ts", ...process.argv.slice(2)]);
