import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Status } from "@push-profile/mirror";
import { expect, it } from "vitest";
import { openStage, person, said } from "./testing/open-stage.ts";

/** Never while a test runs, but for the pass at the start. */
const NEVER = "0 0 29 2 *";
/** The command as it is installed. */
const cli = join(import.meta.dirname, "..", "node_modules", "push-profile-cli", "bin", "push-profile.js");

it("the page, /api/status and /metrics say what `push-profile status` says", async () => {
  const { sandbox, ledger, start } = await openStage({ profiles: 12, strangers: 3 });
  for (let number = 0; number < 40; number += 1) sandbox.people.addProfile(person(number));
  sandbox.setFaults(
    "teamtailor POST /candidates: status 422, about p0007@; teamtailor POST /candidates: status 422, about p0011@",
  );
  const daemon = await start({ PUSH_PROFILE_SCHEDULE: NEVER });
  await said(daemon, "pass done");
  const env = {
    ...sandbox.environment(),
    PUSH_PROFILE_STATE: ledger,
    PATH: process.env["PATH"] ?? "",
    HOME: "/nowhere",
  };
  const mirror = sandbox.hrflow.sourceKey;
  const run = (...args: string[]): Promise<{ stdout: string }> =>
    promisify(execFile)(process.execPath, [cli, ...args], { env });
  const status = async (): Promise<Status["mirrors"][number]> => {
    const told: Status = JSON.parse((await run("status", "--json")).stdout);
    const [only] = told.mirrors;
    if (only === undefined) throw new Error("no mirror");
    return only;
  };
  // Somebody pauses it and lets one person out of quarantine: nothing moves, and somebody is due.
  await run("pause", mirror);
  const [line = ""] = (await run("quarantine", "list", "--json")).stdout.split("\n");
  await run("quarantine", "retry", JSON.parse(line).key);
  const ours = await status();
  expect(ours).toMatchObject({
    state: "paused",
    backlog: 1,
    quarantine: { count: 1 },
    people: { due: 1, quarantined: 1 },
  });

  const api: Status = JSON.parse((await daemon.get("/api/status")).text);
  const { freshnessSeconds: _, oldestDueSeconds: __, budget: ___, ...still } = ours;
  expect(api.mirrors).toEqual([expect.objectContaining(still)]);

  const metrics = (await daemon.get("/metrics")).text;
  expect(metrics).toContain(`push_profile_mirror_backlog{mirror="${mirror}"} ${ours.backlog}\n`);
  expect(metrics).toContain(`push_profile_mirror_quarantined{mirror="${mirror}"} ${ours.quarantine.count}\n`);
  expect(metrics).toContain(`push_profile_mirror_paused{mirror="${mirror}"} 1\n`);

  const page = (await daemon.get("/")).text
    .replaceAll(/<(style|script|svg)[\s\S]*?<\/\1>/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");
  expect(page).toContain(`${mirror} stands still. 1 person waits in quarantine. 1 person is due.`);
  expect(page).toContain(`In Teamtailor ${ours.people.synced + ours.people.conflict} `);
  expect(page).toContain(`Due ${ours.backlog} `);
  expect(page).toContain(`In quarantine ${ours.quarantine.count} `);
  for (const [name, count] of Object.entries(ours.people)) {
    if (count > 0) expect(page.toLowerCase(), name).toContain(` ${name} ${count} `);
  }
});
