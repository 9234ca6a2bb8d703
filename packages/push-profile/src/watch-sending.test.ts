import { createHrflowClient } from "@push-profile/hrflow-client";
import { createTeamtailorClient } from "@push-profile/teamtailor-client";
import { describe, expect, it } from "vitest";
import { openSandbox } from "./testing/open-sandbox.ts";
import { type Clients, type Sent, watchSending } from "./watch-sending.ts";

const id = "1";

describe("what was sent for one push", () => {
  it.each<{ does: string; ask: (clients: Clients) => Promise<unknown>; want: Sent }>([
    { does: "nothing", ask: async () => {}, want: sent(0, 0, false) },
    {
      does: "a profile",
      ask: ({ hrflow }) => hrflow?.getProfile({ sourceKey: "s", key: "k" }) ?? Promise.resolve(),
      want: sent(1, 0, false),
    },
    { does: "the company", ask: ({ teamtailor }) => teamtailor.getCompany(), want: sent(0, 1, false) },
    { does: "a candidate", ask: ({ teamtailor }) => teamtailor.getCandidate(id), want: sent(0, 1, false) },
    {
      does: "an e-mail",
      ask: ({ teamtailor }) => teamtailor.findCandidatesByEmail("ada@example.com"),
      want: sent(0, 1, false),
    },
    { does: "a list", ask: ({ teamtailor }) => teamtailor.listCandidates().next(), want: sent(0, 1, false) },
    {
      does: "a create",
      ask: ({ teamtailor }) => teamtailor.createCandidate({ email: "a@example.com" }),
      want: sent(0, 1, true),
    },
    { does: "an update", ask: ({ teamtailor }) => teamtailor.updateCandidate(id, {}), want: sent(0, 1, true) },
    { does: "a delete", ask: ({ teamtailor }) => teamtailor.deleteCandidate(id), want: sent(0, 1, true) },
  ])("is booked: $does", async ({ ask, want }) => {
    const { sandbox } = await openSandbox();
    const got = sent(0, 0, false);
    const clients = {
      hrflow: createHrflowClient(sandbox.hrflow),
      teamtailor: createTeamtailorClient(sandbox.teamtailor),
    };
    await ask(watchSending(clients, got)).catch(() => {});
    expect(got).toEqual(want);
  });

  it("is told to the caller as well", async () => {
    const { sandbox } = await openSandbox();
    const told: string[] = [];
    const clients = { hrflow: undefined, teamtailor: createTeamtailorClient(sandbox.teamtailor) };
    const { teamtailor } = watchSending(clients, sent(0, 0, false));
    await teamtailor.getCompany({ onSend: (service) => told.push(service) });
    expect(told).toEqual(["teamtailor"]);
  });
});

function sent(hrflow: number, teamtailor: number, writing: boolean): Sent {
  return { requests: { hrflow, teamtailor }, writing };
}
