import { describe, expect, it } from "vitest";
import { STEPS, type Step } from "./testing/fault-kinds.ts";
import { GRACE } from "./testing/grace.ts";
import { openSandbox } from "./testing/open-sandbox.ts";

const STEP_NAMES: Step[] = ["read", "find", "create", "update"];

/** A push whose one request is answered so, every time; somebody is there already where an update is meant. */
async function pushRefused(step: Step, status: number, body: "empty" | "json" | "html") {
  const faults = [{ ...STEPS[step], kind: "status" as const, status, body }];
  const { sandbox, pusher } = await openSandbox({ faults });
  const { key } = sandbox.people.addProfile(GRACE);
  if (step === "update") sandbox.people.addCandidate({ email: "grace@example.com" });
  const before = sandbox.people.candidates();
  const ending = await pusher.push({ key, source: { key: sandbox.hrflow.sourceKey } }).then(
    ({ error }) => ({ thrown: false, error }),
    (error: unknown) => ({ thrown: true, error }),
  );
  const struck = sandbox.requests.filter(({ faults: kinds }) => kinds.length > 0).length;
  return { ...ending, struck, untouched: JSON.stringify(before) === JSON.stringify(sandbox.people.candidates()) };
}

const BODIES = ["empty", "json", "html"] as const;
const cells = STEP_NAMES.flatMap((step) => BODIES.map((body) => ({ step, body })));

describe("a refusal that will not pass", () => {
  it.each([
    [401, "auth"],
    [402, "auth"],
    [403, "auth"],
    [406, "config"],
    [415, "config"],
    [301, "bad_response"],
    [307, "bad_response"],
    [400, "validation"],
    [405, "validation"],
    [413, "validation"],
    [422, "validation"],
    [451, "validation"],
  ])("%d on any request is %s at once, and nobody is written", async (status, code) => {
    // Those concern everybody: no outcome of one person.
    const thrown = code === "auth" || code === "config";
    for (const { step, body } of cells) {
      const want = { thrown, error: { code, status, retryable: false }, struck: 1, untouched: true };
      expect({ step, body, ...(await pushRefused(step, status, body)) }).toMatchObject({ step, body, ...want });
    }
  });

  it("409 on a create whom nobody has is a conflict that may pass", async () => {
    expect(await pushRefused("create", 409, "json")).toMatchObject({
      error: { code: "conflict", retryable: true },
      struck: 1,
      untouched: true,
    });
  });
});
