import type { Profile } from "@push-profile/hrflow-client";
import type { TeamtailorClient } from "@push-profile/teamtailor-client";
import { createPusher, type Pusher } from "push-profile";

/** What the account does when it is asked for an e-mail: nothing to find, an error, or nothing for ever. */
export type Script = (email: string, signal: AbortSignal | undefined) => Promise<void>;

export interface ScriptedPusher extends Pusher {
  /** The e-mails asked for, in order. */
  asked: string[];
}

/** The core on an account that knows nobody and answers by the script: a dry run then says "created". */
export function scriptedPusher(script: Script = async () => {}): ScriptedPusher {
  const asked: string[] = [];
  const refuse = (): never => {
    throw new Error("a dry run writes nothing");
  };
  const teamtailor: TeamtailorClient = {
    getCompany: refuse,
    getCandidate: refuse,
    async findCandidatesByEmail(email, call) {
      asked.push(email);
      await script(email, call?.signal);
      return [];
    },
    listCandidates: refuse,
    createCandidate: refuse,
    updateCandidate: refuse,
    deleteCandidate: refuse,
  };
  return { ...createPusher({ teamtailor }), asked };
}

/** Full profiles `p1@example.com` and on. */
export function people(count: number): Profile[] {
  return Array.from({ length: count }, (_, index) => person(index + 1));
}

function person(number: number): Profile {
  const email = `p${number}@example.com`;
  const info = { first_name: "Kim", last_name: "Example", full_name: "Kim Example", email };
  return { key: `k${number}`, source: { key: "s1" }, info };
}
