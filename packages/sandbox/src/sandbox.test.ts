import { connect } from "node:net";
import { UsageError } from "@push-profile/transport";
import { describe, expect, it, onTestFinished } from "vitest";
import { invent } from "./invent/invent.ts";
import { startSandbox } from "./sandbox.ts";
import { timedByCpu } from "./testing/cpu-time.ts";
import { openSandbox } from "./testing/open-sandbox.ts";
import { createTestClock } from "./testing/test-clock.ts";

describe("startSandbox", () => {
  it("names its settings as push-profile does", async () => {
    const sandbox = await openSandbox();
    expect(sandbox.environment()).toEqual({
      HRFLOW_API_SECRET: sandbox.hrflow.apiSecret,
      HRFLOW_API_USER: sandbox.hrflow.apiUser,
      HRFLOW_SOURCE_KEY: sandbox.hrflow.sourceKey,
      HRFLOW_BASE_URL: sandbox.hrflow.baseUrl,
      TEAMTAILOR_API_KEY: sandbox.teamtailor.apiKey,
      TEAMTAILOR_BASE_URL: sandbox.teamtailor.baseUrl,
    });
    expect(sandbox.hrflow.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
  });

  it.each([
    ["0.0.0.0", "127.0.0.1"],
    ["localhost", "localhost"],
  ])("listens on %s, to be reached at %s", async (host, hostname) => {
    const sandbox = await openSandbox({ host });
    expect(new URL(sandbox.teamtailor.baseUrl).hostname).toBe(hostname);
    expect((await sandbox.tt("GET", "/company")).status).toBe(200);
  });

  it("holds the people that invent makes for its seed", async () => {
    const clock = createTestClock();
    const sandbox = await openSandbox({ seed: 5, profiles: 14, clock });
    const emails = invent(5, 14, { now: clock.now() }).map(({ info }) => info?.email);
    expect(sandbox.people.profiles().map(({ info }) => info?.email)).toEqual(emails);
  });

  it("has the same keys and secrets for the same seed, others for another", async () => {
    const secrets = async (seed: number): Promise<string[]> => {
      const {
        HRFLOW_BASE_URL: _,
        TEAMTAILOR_BASE_URL: __,
        ...environment
      } = (await openSandbox({ seed })).environment();
      return Object.values(environment);
    };
    const [one, same, other] = [await secrets(1), await secrets(1), await secrets(2)];
    expect(one).toEqual(same);
    expect(one?.filter((value) => other?.includes(value))).toEqual(["ops@example.com"]);
  });

  it("puts Teamtailor on the next port", async () => {
    const probe = await startSandbox();
    const port = Number(new URL(probe.hrflow.baseUrl).port);
    await probe.close();
    const sandbox = await startSandbox({ port }).catch(() => null);
    // Somebody else may have taken one of the two ports meanwhile.
    if (sandbox === null) return;
    onTestFinished(() => sandbox.close());
    expect([sandbox.hrflow.baseUrl, sandbox.teamtailor.baseUrl].map((url) => Number(new URL(url).port))).toEqual([
      port,
      port + 1,
    ]);
  });

  it("refuses faults that cannot be read, at the start and later, and goes on with the old ones", async () => {
    await expect(startSandbox({ faults: "explode" })).rejects.toBeInstanceOf(UsageError);
    await expect(startSandbox({ faults: [{ kind: "cut", nth: 0 }] })).rejects.toBeInstanceOf(UsageError);
    await expect(startSandbox({ faults: [{ kind: "cut", path: "/candidats" }] })).rejects.toBeInstanceOf(UsageError);
    const sandbox = await openSandbox({ faults: "status 500, body empty" });
    expect(() => sandbox.setFaults("explode")).toThrow(UsageError);
    expect((await sandbox.tt("GET", "/company")).status).toBe(500);
    sandbox.setFaults([]);
    expect((await sandbox.tt("GET", "/company")).status).toBe(200);
    sandbox.setFaults([{ kind: "status", status: 503, body: "empty" }]);
    expect((await sandbox.tt("GET", "/company")).status).toBe(503);
  });

  it("closes twice, with requests waiting and connections open", async () => {
    const clock = createTestClock();
    const sandbox = await startSandbox({ clock, faults: "hrflow: slow 1s; teamtailor: never" });
    const { hostname, port } = new URL(sandbox.hrflow.baseUrl);
    const idle = connect(Number(port), hostname);
    const idleClosed = new Promise((resolve) => idle.once("close", resolve));
    const waiting = [sandbox.hrflow.baseUrl, sandbox.teamtailor.baseUrl].map((url) =>
      fetch(`${url}/auth`).then(
        () => "answered",
        () => "broken",
      ),
    );
    await clock.sleeper();
    while (sandbox.requests.length < 2) await new Promise((resolve) => setImmediate(resolve));
    await sandbox.close();
    await sandbox.close();
    expect(await Promise.all(waiting)).toEqual(["broken", "broken"]);
    await idleClosed;
    await expect(fetch(`${sandbox.hrflow.baseUrl}/auth`)).rejects.toThrow();
  });

  it("survives callers who leave in the middle", async () => {
    const clock = createTestClock();
    const sandbox = await openSandbox({ clock, faults: "GET /company: slow 1s, nth 1" });
    const left = new AbortController();
    const reply = fetch(`${sandbox.teamtailor.baseUrl}/company`, { signal: left.signal }).catch(() => "left");
    await clock.sleeper();
    left.abort();
    expect(await reply).toBe("left");
    clock.turn(1000);
    expect((await sandbox.tt("GET", "/company")).status).toBe(200);
  });

  it("has 20,000 people ready at once", async () => {
    const { result: sandbox, cpuMs } = await timedByCpu(() => openSandbox({ profiles: 20_000 }));
    expect(cpuMs).toBeLessThan(10_000);
    expect((await sandbox.list({ page: "667" })).json.meta).toEqual({
      page: 667,
      maxPage: 667,
      count: 20,
      total: 20_000,
    });
  });
});
