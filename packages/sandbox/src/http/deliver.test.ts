import { describe, expect, it, onTestFinished } from "vitest";
import { type Sandbox, startSandbox } from "../sandbox.ts";
import { type Ending, endingOf } from "../testing/broken-fetch.ts";
import { openSandbox } from "../testing/open-sandbox.ts";

async function open(faults: string): Promise<Sandbox> {
  const sandbox = await startSandbox({ profiles: 0, strangers: 0, faults: `POST /candidates: ${faults}, nth 1` });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

function create(sandbox: Sandbox, quiet?: Promise<unknown>): Promise<Ending> {
  const init = {
    method: "POST",
    headers: {
      authorization: `Token token=${sandbox.teamtailor.apiKey}`,
      "x-api-version": "20240904",
      "content-type": "application/vnd.api+json",
    },
    body: '{"data":{"type":"candidates","attributes":{"sourced":true}}}',
  };
  return endingOf(`${sandbox.teamtailor.baseUrl}/candidates`, init, quiet);
}

/** Resolves when the sandbox let the fault strike and had time to answer. */
async function struck(sandbox: Sandbox): Promise<void> {
  while (sandbox.requests[0]?.faults.length !== 1) await new Promise((resolve) => setImmediate(resolve));
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe("deliver", () => {
  it.each([
    { faults: "drop-before", ending: "no answer", candidates: 0, decided: null, status: null },
    { faults: "drop-after", ending: "no answer", candidates: 1, decided: 201, status: null },
    { faults: "cut", ending: "broken body", candidates: 1, decided: 201, status: 201 },
    { faults: "half-open", ending: "silence", candidates: 1, decided: 201, status: 201 },
    { faults: "never", ending: "silence", candidates: 0, decided: null, status: null },
    { faults: "never, saved", ending: "silence", candidates: 1, decided: 201, status: null },
  ])(
    "$faults ends in $ending with $candidates candidates saved",
    async ({ faults, ending, candidates, decided, status }) => {
      const sandbox = await open(faults);
      expect(await create(sandbox, ending === "silence" ? struck(sandbox) : undefined)).toBe(ending);
      expect(sandbox.people.candidates()).toHaveLength(candidates);
      expect(sandbox.requests[0]).toMatchObject({ decided, status, faults: [faults.split(",")[0]] });
      expect(await create(sandbox)).toMatchObject({ status: 201 });
    },
  );

  it("cut sends half of the body", async () => {
    const sandbox = await open("cut");
    await create(sandbox);
    const { responseBody, responseHeaders } = sandbox.requests[0] ?? {};
    expect(responseHeaders).toMatchObject({ "content-type": "application/vnd.api+json" });
    expect(responseBody?.length).toBeGreaterThan(1000);
    expect(() => JSON.parse(responseBody ?? "")).toThrow();
  });

  it("tells the length of a body in bytes", async () => {
    const sandbox = await openSandbox({ profiles: 0 });
    sandbox.people.addProfile({ text: "Påhitt 🥐" });
    const reply = await sandbox.list({ return_profile: "true" });
    expect(reply.json.data[0].text).toBe("Påhitt 🥐");
    expect(reply.headers.get("content-length")).toBe(String(Buffer.byteLength(reply.text)));
  });

  it.each([
    ["cut", "no answer"],
    ["half-open", "silence"],
  ])("has nothing to %s in an answer without a body, so none comes", async (kind, ending) => {
    const sandbox = await openSandbox({ faults: `DELETE: ${kind}` });
    const { id } = sandbox.people.addCandidate();
    const init = {
      method: "DELETE",
      headers: { authorization: `Token token=${sandbox.teamtailor.apiKey}`, "x-api-version": "20240904" },
    };
    const quiet = ending === "silence" ? struck(sandbox) : undefined;
    expect(await endingOf(`${sandbox.teamtailor.baseUrl}/candidates/${id}`, init, quiet)).toBe(ending);
    expect(sandbox.requests[0]).toMatchObject({ decided: 204, status: null });
  });
});
