import type { Candidate, TeamtailorClient } from "@push-profile/teamtailor-client";
import { ServiceError } from "@push-profile/transport";

/** What a scripted client is to answer, call by call. */
export interface Script {
  find?: (Candidate[] | ServiceError)[];
  create?: (Candidate | ServiceError)[];
  update?: (Candidate | ServiceError)[];
}

/** A client that answers by script, and remembers what it was asked in which order. */
export interface ScriptedTeamtailor {
  client: TeamtailorClient;
  calls: [name: string, argument: unknown][];
}

export function scriptedTeamtailor(script: Script): ScriptedTeamtailor {
  const calls: ScriptedTeamtailor["calls"] = [];
  const next = (name: keyof Script, argument: unknown): Candidate[] => {
    calls.push([name, argument]);
    const answer = script[name]?.shift();
    if (answer === undefined) throw new Error(`the script has no further answer to ${name}`);
    if (answer instanceof ServiceError) throw answer;
    return [answer].flat();
  };
  const unexpected = async (): Promise<never> => {
    throw new Error("not in the script");
  };
  const client: TeamtailorClient = {
    getCompany: unexpected,
    getCandidate: unexpected,
    deleteCandidate: unexpected,
    listCandidates: () => {
      throw new Error("not in the script");
    },
    findCandidatesByEmail: async (email) => next("find", email),
    createCandidate: async (attributes) => one(next("create", attributes)),
    updateCandidate: async (_, attributes) => one(next("update", attributes)),
  };
  return { client, calls };
}

function one([candidate]: Candidate[]): Candidate {
  if (candidate === undefined) throw new Error("the script answers no candidate");
  return candidate;
}
