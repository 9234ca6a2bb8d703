import { keepHeapSmall } from "@push-profile/transport/small-heap";
import { crashOnUncaught } from "./crash.ts";
import { hearSignals } from "./signals.ts";

/** What has not come to its end by then does not hold up the process. */
const LAST_MS = 500;

// First of all, and before the rest is even read: a signal that comes during the start ends it in order.
crashOnUncaught(process);
keepHeapSmall();
const signals = hearSignals(process);

const { runDaemon } = await import("./run-daemon.ts");
process.exitCode = await runDaemon({
  argv: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  pid: process.pid,
  stdout: process.stdout,
  stderr: process.stderr,
  ...signals,
});
setTimeout(() => process.exit(), LAST_MS).unref();
