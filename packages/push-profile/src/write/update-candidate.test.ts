import type { Candidate } from "@push-profile/teamtailor-client";
import { ServiceError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import type { Filled } from "../attributes.ts";
import type { Warning } from "../outcome.ts";
import { scriptedTeamtailor } from "../testing/scripted-teamtailor.ts";
import { updateCandidate } from "./update-candidate.ts";

const ada: Candidate = { id: "7", type: "candidates", attributes: {} };
const refusal = (field: string, reason: string, status = 422) =>
  new ServiceError("teamtailor", {
    code: status === 404 ? "not_found" : "validation",
    message: "m",
    status,
    field,
    reason,
  });

async function run(attributes: Filled, update: (Candidate | ServiceError)[]) {
  const { client, calls } = scriptedTeamtailor({ update });
  const warnings: Warning[] = [];
  const result = await updateCandidate(ada, attributes, client, {}, warnings).catch((error: unknown) => error);
  return { result, sent: calls.map(([, given]) => given), warnings };
}

describe("updateCandidate", () => {
  it("sends exactly what is given", async () => {
    expect(await run({ phone: "1" }, [ada])).toEqual({
      result: { candidate: ada, sent: { phone: "1" } },
      sent: [{ phone: "1" }],
      warnings: [],
    });
  });

  it("an e-mail that somebody else has: once more without it", async () => {
    const { sent, warnings } = await run({ email: "b@example.com", phone: "1" }, [refusal("email", "taken"), ada]);
    expect([sent, warnings]).toEqual([[{ email: "b@example.com", phone: "1" }, { phone: "1" }], ["email-taken"]]);
  });

  it("nothing left after the refusals: no further request", async () => {
    expect(await run({ resume: "https://x" }, [refusal("resume", "invalid")])).toEqual({
      result: { candidate: ada, sent: {} },
      sent: [{ resume: "https://x" }],
      warnings: ["resume-refused"],
    });
  });

  it("a candidate who is not there any more", async () => {
    expect(await run({ phone: "1" }, [refusal("", "", 404)])).toMatchObject({ result: { candidate: null } });
  });

  it("a refusal that blames nothing that may be left out is thrown", async () => {
    const blank = refusal("first-name", "blank");
    expect(await run({ "first-name": "x" }, [blank])).toMatchObject({ result: blank });
  });
});
