import { crashOnUncaught } from "./crash.ts";
import { stopOnSignals } from "./signals.ts";

// First of all, and before the rest is even read: a signal that comes during the start ends it in order.
crashOnUncaught(process);
const stop = stopOnSignals(process);

const { runDaemon } = await import("./run-daemon.ts");
process.exitCode = await runDaemon({
  argv: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  pid: process.pid,
  stdout: process.stdout,
  stderr: process.stderr,
  stop,
});
