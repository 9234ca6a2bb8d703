// npm test: installs, builds, type-checks, lints, runs every test. The last line counts the tests, whatever happens.
import { existsSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { install, root, run } from "./setup.mjs";

const TASKS = ["build", "typecheck", "lint", "unused", "test"];

// What ends before any test ran, such as an installation that fails, has no test of its own to count.
const count = { passed: 0, failed: 1, skipped: 0 };
process.on("exit", () => {
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
  writeSync(1, `${count.passed} passed, ${count.failed} failed${skipped}\n`);
  if (count.failed > 0 || count.passed === 0) process.exitCode ||= 1;
});

install();
for (const file of results()) rmSync(file);
const status = run("turbo", ["run", ...TASKS, "--continue", "--concurrency=2", "--output-logs=new-only"]);

count.failed = 0;
for (const file of results()) {
  const report = JSON.parse(readFileSync(file, "utf8"));
  count.passed += report.numPassedTests;
  count.failed += report.numFailedTests;
  count.skipped += report.numPendingTests + report.numTodoTests;
}
// A build, a type or a lint rule that fails has no test of its own either.
if (status !== 0 && count.failed === 0) count.failed = 1;

/** The test reports of all workspaces that have one. */
function results() {
  const rooms = ["packages", "apps"].flatMap((floor) =>
    readdirSync(join(root, floor)).map((name) => join(floor, name)),
  );
  return ["openapi", ...rooms]
    .map((room) => join(root, room, ".turbo", "vitest.json"))
    .filter((file) => existsSync(file));
}
