import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { signHrflowWebhook } from "@push-profile/sandbox";
import { expect, it } from "vitest";
import type { DaemonProcess } from "./testing/daemon-process.ts";
import { openStage, POLL, person } from "./testing/open-stage.ts";

const PEOPLE = 100;
const POSTS = 5000;
const AT_ONCE = 20;
const WINDOW_MS = 30_000;

/** What grows then is no garbage that was left lying. */
const SMALL_HEAP = ["--max-old-space-size=48", "--max-semi-space-size=4"];

function residentMb({ pid }: DaemonProcess): number {
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}

/** The longest time between two that follow each other. */
function longestGap(times: readonly number[]): number {
  return Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? time)));
}

it("5,000 webhooks, good, forged and replayed, cost a read a person in 30 s at most, and hold up no pass", {
  timeout: 120_000,
}, async () => {
  const { sandbox, start, emails } = await openStage();
  for (let number = 0; number < PEOPLE; number += 1) sandbox.people.addProfile(person(number));
  const daemon = await start({ HRFLOW_WEBHOOK_SECRET: "hush" }, SMALL_HEAP);
  await expect.poll(() => emails().length, POLL).toBe(PEOPLE);
  const source = { key: sandbox.hrflow.sourceKey };
  const bodies = sandbox.people
    .profiles()
    .map(({ key }) => JSON.stringify({ type: "profile.storing.update", origin: "api", profile: { key, source } }));
  const signed = bodies.map((body) => ({ body, signature: signHrflowWebhook("A", "hush", body) }));
  const answers = { good: new Map<number, number>(), forged: new Map<number, number>() };
  const post = async (number: number): Promise<void> => {
    const { body, signature } = signed[number % PEOPLE] ?? { body: "", signature: "" };
    const isForged = number % 3 === 0;
    const headers = { "http-hrflow-signature": isForged ? signHrflowWebhook("A", "guess", body) : signature };
    const status = await daemon.post("/webhooks/hrflow", body, headers);
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
  sandbox.people.addProfile(person(PEOPLE));
  const added = Date.now();
  await expect.poll(() => emails().length, POLL).toBe(PEOPLE + 1);
  expect(Date.now() - added, "a poll a second").toBeLessThan(5000);
  await sleep(Math.max(0, begun + WINDOW_MS - Date.now()));

  expect(Object.fromEntries(answers.good)).toEqual({ 202: 3333 });
  expect(Object.fromEntries(answers.forged)).toEqual({ 401: 1667 });
  expect(residentMb(daemon) - before, "megabytes more").toBeLessThan(20);
  const polls = sandbox.requests.filter(
    ({ path, query }) => path === "/storing/profiles" && query["return_profile"] === "false",
  );
  expect(longestGap(polls.map(({ at }) => at)), "between two polls, a poll a second").toBeLessThan(2500);
  for (const [key, times] of readsOf(sandbox.requests)) {
    const close = times.filter(
      (time, index) => time - (times[index - 1] ?? Number.NEGATIVE_INFINITY) < WINDOW_MS - 500,
    );
    expect(close, `reads of ${key} too close to the one before`).toEqual([]);
  }
  const { text } = await daemon.get("/metrics");
  expect(text).toContain('push_profile_hints_total{result="unsigned"} 1667');
  expect(text).toContain('push_profile_hints_total{result="dropped"} 0');
});

/** When each profile was read whole, alone or on a page of full profiles. */
function readsOf(
  requests: readonly {
    path: string;
    query: Readonly<Record<string, string>>;
    at: number;
    responseBody: string | null;
  }[],
): Map<string, number[]> {
  const reads = new Map<string, number[]>();
  const note = (key: string, at: number): void => void reads.set(key, [...(reads.get(key) ?? []), at]);
  for (const { path, query, at, responseBody } of requests) {
    if (path === "/profile/indexing") note(query["key"] ?? "", at);
    else if (path === "/storing/profiles" && query["return_profile"] !== "false") {
      for (const { key } of JSON.parse(responseBody ?? "{}").data ?? []) note(key, at);
    }
  }
  return reads;
}
