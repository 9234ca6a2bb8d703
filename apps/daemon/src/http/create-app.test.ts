import { Secret } from "@push-profile/config";
import { silentLog } from "@push-profile/mirror";
import { signHrflowWebhook } from "@push-profile/sandbox";
import { PushProfileError, UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import type { HintSink } from "../hints/create-hints.ts";
import { createMetrics } from "../metrics/create-metrics.ts";
import { createApp } from "./create-app.ts";
import { readListenAddress } from "./listen-address.ts";
import { ask } from "./testing/ask.ts";
import { sampleMirror, sampleStatus, sampleWatch } from "./testing/sample-watch.ts";
import { start } from "./testing/start.ts";
import type { Reason } from "./watch.ts";

const token = "a-long-token";
const bearer = { authorization: `Bearer ${token}` };
const basic = { authorization: `Basic ${Buffer.from(`anybody:${token}`).toString("base64")}` };
const everywhere = "0.0.0.0:0";
const endpoints = ["/livez", "/readyz", "/metrics", "/api/status", "/"];
const closed = ["/metrics", "/api/status", "/", "/nothing"];
const source = "89abcdef0123456789abcdef0123456789abcdef";
const event = JSON.stringify({
  type: "profile.storing.success",
  profile: { key: "0".repeat(40), source: { key: source } },
});

describe("the endpoints", () => {
  it.each(endpoints)("%s answers, with HEAD as well", async (path) => {
    const { port } = await start();
    const got = await ask(port, path);
    expect(got.status).toBe(200);
    const head = await ask(port, path, { method: "HEAD" });
    expect(head).toMatchObject({ status: 200, body: "" });
    expect(head.headers["content-type"]).toBe(got.headers["content-type"]);
  });

  it("/readyz says what is missing, and to strangers only a code", async () => {
    const error = new PushProfileError({
      code: "unavailable",
      message: "the ledger /var/lib/x.db cannot be used: the disk is full",
      fix: "Free some space.",
    });
    const reasons: Reason[] = [
      { kind: "ledger", error: error.toJSON() },
      { kind: "not-begun", mirror: "careers-se", error: null },
    ];
    const readiness = { ready: false, ledger: false, reasons };
    const { port } = await start({ token, watch: sampleWatch({ readiness: () => readiness }) });
    const told =
      "not ready\nthe ledger /var/lib/x.db cannot be used: the disk is full (unavailable). Free some space.\nthe mirror careers-se has not begun\n";
    const forStrangers = "not ready\nthe ledger cannot be used: unavailable\nthe mirror careers-se has not begun\n";
    const forwarded = { "x-forwarded-for": "192.0.2.1" };
    for (const [headers, body] of [
      [{}, told],
      [forwarded, forStrangers],
      [{ ...forwarded, authorization: "Bearer another" }, forStrangers],
      [{ ...forwarded, ...bearer }, told],
    ] as const) {
      expect(await ask(port, "/readyz", { headers })).toMatchObject({ status: 503, body });
    }
    expect((await ask(port, "/livez")).status).toBe(200);
  });

  it("/api/status is the status", async () => {
    const { port } = await start();
    const { body, headers } = await ask(port, "/api/status");
    expect(JSON.parse(body)).toEqual(sampleStatus());
    expect(headers["content-type"]).toBe("application/json");
    expect(headers["cache-control"]).toBe("no-store");
  });

  it("/metrics follows the status", async () => {
    const { port } = await start();
    const { body, headers } = await ask(port, "/metrics");
    expect(body).toContain('push_profile_mirror_backlog{mirror="careers-se"} 38');
    expect(body).toMatch(/push_profile_mirror_last_success_timestamp_seconds\{mirror="careers-se"\} 1795458184/);
    expect(headers["content-type"]).toContain("text/plain; version=0.0.4");
  });

  it.each([
    [true, 1],
    [false, 0],
  ])("/metrics says what /readyz says: %s", async (ready, want) => {
    const { port } = await start({ watch: sampleWatch({ readiness: () => ({ ready, ledger: true, reasons: [] }) }) });
    expect((await ask(port, "/metrics")).body).toContain(`push_profile_ready ${want}\n`);
  });

  it.each([
    ["the ledger's error", new PushProfileError({ code: "unavailable", message: "the ledger cannot be read" }), 503],
    ["a bug", new Error("secret-value"), 500],
  ])("say %s, and /livez and /metrics still answer", async (_name, thrown, status) => {
    const { port } = await start({ watch: sampleWatch({ status: () => Promise.reject(thrown) }) });
    const api = await ask(port, "/api/status");
    expect(api.status).toBe(status);
    expect(JSON.parse(api.body).error.code).toBe(status === 503 ? "unavailable" : "internal");
    const page = await ask(port, "/");
    expect(page.status).toBe(status);
    expect(api.body + page.body).not.toContain("secret-value");
    expect((await ask(port, "/livez")).status).toBe(200);
    expect(await ask(port, "/metrics")).toMatchObject({ status: 200, body: expect.stringContaining("build_info") });
  });

  it.each([
    ["/livez", "POST", "GET, HEAD"],
    ["/", "PUT", "GET, HEAD"],
    ["/api/status", "DELETE", "GET, HEAD"],
    ["/metrics", "OPTIONS", "GET, HEAD"],
    ["/webhooks/hrflow", "GET", "POST"],
    ["/actions/retry", "GET", "POST"],
    ["/actions/retry-all", "GET", "POST"],
  ])("%s refuses %s", async (path, method, allow) => {
    const { port } = await start();
    const { status, headers } = await ask(port, path, { method });
    expect({ status, allow: headers["allow"] }).toEqual({ status: 405, allow });
  });

  const chunked = { "transfer-encoding": "chunked" };
  it.each<[string, number, Record<string, string>, string[]]>([
    ["just too large by its length", 256 * 1024 + 1, {}, ["/", "/webhooks/hrflow", "/actions/pause"]],
    ["much too large by its length", 20_000_000, {}, ["/", "/webhooks/hrflow", "/actions/pause"]],
    // A length that nobody said is found where the body is read.
    ["much too large", 3_000_000, chunked, ["/webhooks/hrflow", "/actions/pause"]],
  ])("refuse a body that is %s", async (_name, size, length, paths) => {
    const { port } = await start();
    const headers = { "sec-fetch-site": "same-origin", ...length };
    for (const path of paths) {
      expect((await ask(port, path, { method: "POST", headers, body: Buffer.alloc(size) })).status).toBe(413);
    }
  });

  it.each(["/livez/x", "/livez/", "/favicon.ico", "/api", "/actions/drop", "//", "/%2e%2e/etc/passwd"])(
    "%s is not there",
    async (path) => {
      const { port } = await start();
      expect((await ask(port, path)).status).toBe(404);
    },
  );

  it("show no banner, and tell browsers to be careful", async () => {
    const { port } = await start();
    for (const path of [...endpoints, "/nothing"]) {
      const { headers } = await ask(port, path);
      expect(headers).not.toHaveProperty("server");
      expect(headers).not.toHaveProperty("x-powered-by");
      expect(headers).not.toHaveProperty("strict-transport-security");
      expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
      const policy = String(headers["content-security-policy"]);
      expect(policy).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/);
      expect(policy).not.toContain("unsafe");
    }
  });
});

describe("who gets in", () => {
  it.each([
    ["evil.example.org", 403],
    ["evil.example.org:8787", 403],
    ["status.example.com:8787", 200],
    ["127.0.0.1", 200],
  ])("as host %s: %s", async (host, status) => {
    const { port } = await start();
    for (const path of endpoints) expect((await ask(port, path, { headers: { host } })).status).toBe(status);
  });

  it("on this machine, nobody needs the token", async () => {
    const { port } = await start({ token });
    for (const path of endpoints) expect((await ask(port, path)).status).toBe(200);
  });

  it.each([
    ["where others can reach it", everywhere, {}],
    ["behind a proxy", "127.0.0.1:0", { "x-forwarded-for": "192.0.2.1" }],
    ["behind another proxy", "127.0.0.1:0", { forwarded: "for=192.0.2.1" }],
  ])("%s, only whoever has the token", async (_name, listen, headers) => {
    const { port } = await start({ listen, token });
    for (const path of ["/livez", "/readyz"]) expect((await ask(port, path, { headers })).status).toBe(200);
    for (const path of closed) {
      const without = await ask(port, path, { headers });
      expect(without.status).toBe(401);
      expect(without.headers["www-authenticate"]).toContain("Basic");
      const wrong = { ...headers, authorization: "Bearer another" };
      expect((await ask(port, path, { headers: wrong })).status).toBe(401);
      const there = path === "/nothing" ? 404 : 200;
      expect((await ask(port, path, { headers: { ...headers, ...bearer } })).status).toBe(there);
      expect((await ask(port, path, { headers: { ...headers, ...basic } })).status).toBe(there);
    }
  });

  it("behind a proxy, nobody where there is no token", async () => {
    const { port } = await start();
    const headers = { "x-forwarded-proto": "https", authorization: "Bearer " };
    const { status, body } = await ask(port, "/api/status", { headers });
    expect(status).toBe(401);
    expect(body).toContain("PUSH_PROFILE_TOKEN");
  });
});

describe("POST /webhooks/hrflow", () => {
  const sink = (due: string[]): HintSink => ({
    knows: (key) => key === source,
    due: async (_source, keys) => void due.push(...keys),
    hurry: () => due.push("hurried"),
  });
  const signed = (body: string): Record<string, string> => ({
    "http-hrflow-signature": signHrflowWebhook("D", "whsec_test", body),
  });

  it.each([
    ["signed", event, signed(event), 202],
    ["unsigned", event, {}, 401],
    ["signed wrongly", event, { "http-hrflow-signature": "0".repeat(64) }, 401],
    ["signed, and no JSON", "{", signed("{"), 400],
  ])("%s", async (_name, body, headers, status) => {
    const due: string[] = [];
    const { port } = await start({ secret: "whsec_test", listen: everywhere, token, sink: sink(due) });
    const answer = await ask(port, "/webhooks/hrflow", { method: "POST", headers, body });
    expect(answer).toMatchObject({ status, body: "" });
    if (status === 202) await expect.poll(() => due).toEqual(["0".repeat(40)]);
    else expect(due).toEqual([]);
    expect((await ask(port, "/metrics", { headers: bearer })).body).toContain(
      `push_profile_hints_total{result="${{ 202: "queued", 400: "not_json", 401: "unsigned" }[status]}"} 1`,
    );
  });

  it("without a secret only hurries, and beyond this machine wants the token", async () => {
    const due: string[] = [];
    const { port } = await start({ sink: sink(due), token });
    expect((await ask(port, "/webhooks/hrflow", { method: "POST", body: event })).status).toBe(202);
    expect(due).toEqual(["hurried"]);
    const headers = { forwarded: "for=192.0.2.1" };
    expect((await ask(port, "/webhooks/hrflow", { method: "POST", body: event, headers })).status).toBe(401);
  });

  it.each([
    ["said beforehand", { "content-length": String(256 * 1024 + 1) }],
    ["not said", { "transfer-encoding": "chunked" }],
  ])("refuses a body that is too large, its length %s", async (_name, length) => {
    const { port } = await start({ secret: "whsec_test" });
    const body = "x".repeat(256 * 1024 + 1);
    const headers: Record<string, string> = { ...signed(body), ...length };
    expect((await ask(port, "/webhooks/hrflow", { method: "POST", headers, body })).status).toBe(413);
  });

  it.each([
    ["said beforehand", { "content-length": String(256 * 1024) }],
    ["not said", { "transfer-encoding": "chunked" }],
  ])("takes a body of just the size, its length %s", async (_name, length) => {
    const { port } = await start({ secret: "whsec_test" });
    const body = `"${"x".repeat(256 * 1024 - 2)}"`;
    const headers: Record<string, string> = { ...signed(body), ...length };
    expect((await ask(port, "/webhooks/hrflow", { method: "POST", headers, body })).status).toBe(202);
  });

  it("takes a payload that travels in the header", async () => {
    const { port } = await start({ secret: "whsec_test" });
    const body = JSON.stringify({ type: "profile.storing.success", more: "x".repeat(40_000) });
    const headers = { "http-hrflow-signature": signHrflowWebhook("B", "whsec_test", body) };
    expect((await ask(port, "/webhooks/hrflow", { method: "POST", headers, body })).status).toBe(202);
  });
});

describe("createApp", () => {
  it("asks for the token at the webhook as soon as nothing is signed any more", async () => {
    const hints = { signed: true, receive: () => 202 as const, close: () => Promise.resolve() };
    const app = createApp({
      listen: readListenAddress({ name: "PUSH_PROFILE_LISTEN", value: everywhere }),
      hosts: [],
      token: new Secret(token),
      watch: sampleWatch(),
      hints,
      metrics: createMetrics({ version: "1" }),
      log: silentLog,
    });
    const post = async (): Promise<number> =>
      (await app.request("/webhooks/hrflow", { method: "POST", headers: { host: "localhost" }, body: event })).status;
    expect(await post()).toBe(202);
    hints.signed = false;
    expect(await post()).toBe(401);
  });
});

describe("POST /actions", () => {
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const own = { ...form, "sec-fetch-site": "same-origin" };
  const mirror = sampleMirror();
  const fields = (more: Record<string, string> = {}): string =>
    new URLSearchParams({ mirror: mirror.name, source: mirror.source, ...more }).toString();

  it.each([
    ["retry", { key: "b".repeat(40) }, `retry careers-se ${"b".repeat(40)}`],
    ["retry-all", {}, "retry careers-se everybody"],
    ["pause", {}, "pause careers-se"],
    ["resume", {}, "resume careers-se"],
  ])("%s is done, and leads back to the page", async (action, more, want) => {
    const watch = sampleWatch();
    const { port } = await start({ watch });
    const { status, headers } = await ask(port, `/actions/${action}`, {
      method: "POST",
      headers: own,
      body: fields(more),
    });
    expect({ status, location: headers["location"] }).toEqual({
      status: 303,
      location: `/?said=${action}&mirror=1#said`,
    });
    expect(watch.asked).toEqual([want]);
    expect((await ask(port, `/?said=${action}&mirror=1`)).body).toContain('id="said"');
  });

  it.each<[string, Record<string, string>]>([
    ["another page", { ...form, "sec-fetch-site": "cross-site", origin: "https://evil.example.org" }],
    ["another page's frame", { ...form, origin: "null" }],
    ["a program that says nothing", form],
    ["another page with the password", { ...form, ...basic, origin: "https://evil.example.org" }],
  ])("is refused to %s", async (_name, headers) => {
    const watch = sampleWatch();
    const { port } = await start({ watch, token });
    expect((await ask(port, "/actions/pause", { method: "POST", headers, body: fields() })).status).toBe(403);
    expect(watch.asked).toEqual([]);
  });

  it("wants the token beyond this machine", async () => {
    const watch = sampleWatch();
    const { port } = await start({ watch, token, listen: everywhere });
    const post = (headers: Record<string, string>) =>
      ask(port, "/actions/pause", { method: "POST", headers, body: fields() });
    expect((await post(own)).status).toBe(401);
    expect((await post({ ...own, ...basic })).status).toBe(303);
    expect(watch.asked).toEqual(["pause careers-se"]);
  });

  it.each([
    ["an unknown mirror", "/actions/pause", "mirror=other&source=x", 404],
    ["nothing", "/actions/retry", "", 404],
    ["no profile", "/actions/retry", fields(), 404],
    ["a profile that is not known", "/actions/retry", fields({ key: "unknown" }), 404],
  ])("says that there is no such thing for %s", async (_name, path, body, status) => {
    const retry = (): Promise<void> => Promise.reject(new UsageError("there is no <profile>", "Look again."));
    const { port } = await start({ watch: sampleWatch({ retry }) });
    const answer = await ask(port, path, { method: "POST", headers: own, body });
    expect(answer.status).toBe(status);
    expect(answer.body).toContain("That did not work.");
    expect(answer.body).not.toContain("<profile>");
  });
});
