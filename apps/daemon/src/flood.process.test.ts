import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { type LoggedRequest, signHrflowWebhook } from "@push-profile/sandbox";
import { mostInWindow } from "@push-profile/transport/testing/most-in-window";
import { expect, it } from "vitest";
import type { DaemonProcess } from "./testing/daemon-process.ts";
import { openStage, person } from "./testing/open-stage.ts";
import { quickest } from "./testing/quickest.ts";

const PEOPLE = 100;
const POSTS = 5000;
const AT_ONCE = 20;
const WINDOW_MS = 30_000;

/** What grows then is no garbage that was left lying. */
const SMALL_HEAP = ["--max-old-space-size=48", "--max-semi-space-size=4"];

function residentMb({ pid }: DaemonProcess): number {
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}

/** The median of the times between two that follow each other: a machine that stops for a while makes one of them long. */
function usualGap(times: readonly number[]): number {
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  return gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? Number.POSITIVE_INFINITY;
}

it("5,000 webhooks, good, forged and replayed, cost a read a person in 30 s at most, and hold up no pass", async () => {
  const { sandbox, start, emails, since } = await openStage();
  for (let number = 0; number < PEOPLE; number += 1) sandbox.people.addProfile(person(number));
  const daemon = await start({ HRFLOW_WEBHOOK_SECRET: "hush" }, SMALL_HEAP);
  await expect.poll(() => emails().length).toBe(PEOPLE);
  const source = { key: sandbox.hrflow.sourceKey };
  const bodies = sandbox.people
    .profiles()
    .map(({ key }) => JSON.stringify({ type: "profile.storing.update", origin: "api", profile: { key, source } }));
  const signed = bodies.map((body) => ({ body, signature: signHrflowWebhook("A", "hush", body) }));
  const answers = { good: new Map<number, number>(), forged: new Map<number, number>() };
  let slowestMs = 0;
  const post = async (number: number): Promise<void> => {
    const { body, signature } = signed[number % PEOPLE] ?? { body: "", signature: "" };
    const isForged = number % 3 === 0;
    const headers = { "http-hrflow-signature": isForged ? signHrflowWebhook("A", "guess", body) : signature };
    const sent = Date.now();
    const status = await daemon.post("/webhooks/hrflow", body, headers);
    slowestMs = Math.max(slowestMs, Date.now() - sent);
    const counted = isForged ? answers.forged : answers.good;
    counted.set(status, (counted.get(status) ?? 0) + 1);
  };
  const flood = async (from: number, to: number): Promise<void> => {
    let next = from;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let number = next++; number < to; number = next++) await post(number);
      }),
    );
  };

  // What a first thousand takes to warm up is no leak.
  await flood(0, 1000);
  const before = residentMb(daemon);
  sandbox.requests.length = 0;
  const begun = Date.now();
  await flood(1000, POSTS);
  const flooded = Date.now();
  const took = await quickest(5000, async (nth) => {
    const added = Date.now();
    sandbox.people.addProfile(person(PEOPLE + nth));
    return (await since(person(PEOPLE + nth).info.email)) - added;
  });
  expect(took, "a poll a second").toBeLessThan(5000);
  await sleep(Math.max(0, begun + WINDOW_MS - Date.now()));

  expect(Object.fromEntries(answers.good)).toEqual({ 202: 3333 });
  expect(Object.fromEntries(answers.forged)).toEqual({ 401: 1667 });
  expect(residentMb(daemon) - before, "megabytes more").toBeLessThan(20);
  const polls = sandbox.requests.filter(
    ({ path, query }) => path === "/storing/profiles" && query["return_profile"] === "false",
  );
  const within = polls.flatMap(({ at }) => (at < Math.max(flooded, begun + 5000) ? [at] : []));
  expect(usualGap(within), "between two polls, a poll a second").toBeLessThan(2500);
  // The daemon's reads are 30 s apart; on the way to us one may be held up as long as the slowest of our posts was.
  const apartMs = WINDOW_MS - 500 - slowestMs;
  const reads = readsIn(sandbox.requests);
  expect(
    mostInWindow(
      reads.map(({ at }) => at),
      apartMs,
    ),
    "reads in 30 s",
  ).toBeLessThanOrEqual(PEOPLE);
  for (const { key } of sandbox.people.profiles()) {
    const times = reads.flatMap((read) => (read.key === key ? [read.at] : []));
    expect(mostInWindow(times, apartMs), `reads of ${key} in 30 s`).toBeLessThanOrEqual(1);
  }
  const passes = passesOf(daemon);
  const longestMs = Math.max(...passes.map(({ ms }) => ms));
  const people = passes.flatMap(({ at, unchanged }) => Array.from({ length: unchanged }, () => at));
  expect(mostInWindow(people, apartMs - longestMs), "people looked at in 30 s").toBeLessThanOrEqual(PEOPLE);
  const { text } = await daemon.get("/metrics");
  expect(text).toContain('push_profile_hints_total{result="unsigned"} 1667');
  expect(text).toContain('push_profile_hints_total{result="dropped"} 0');
});

/** What the passes say in the log: when each ended, how long it took, and how many people it found as they were. */
function passesOf(daemon: DaemonProcess): { at: number; ms: number; unchanged: number }[] {
  const done = daemon.lines().filter(({ msg }) => msg === "pass done");
  return done.map(({ time, durationMs, unchanged }) => ({
    at: Date.parse(String(time)),
    ms: Number(durationMs),
    unchanged: Number(unchanged),
  }));
}

/** When somebody was read whole: alone, or with the others on a page of full profiles, which has no key. */
function readsIn(requests: readonly LoggedRequest[]): { at: number; key: string | null }[] {
  return requests.flatMap(({ path, query, at }) => {
    if (path === "/profile/indexing") return [{ at, key: query["key"] ?? null }];
    return path === "/storing/profiles" && query["return_profile"] !== "false" ? [{ at, key: null }] : [];
  });
}
