import { created, threeWays } from "./three-ways.ts";
import { type Choices, type Memory, NOTHING_SENT, type Values } from "./values.ts";

/** Somebody in HrFlow, and what a mirror would know of them. */
export interface ModelPerson {
  email: string;
  desired: Values;
  archived: boolean;
  /** What the last push that was carried to its end wanted. */
  last: string | null;
  /** Number of the candidate that they lead to. */
  candidate: number | null;
  gone: boolean;
  /** A create was saved, but its answer and every look for it were lost. */
  open: boolean;
}

interface ModelCandidate {
  id: number;
  email: string;
  values: Values;
  memory: Memory | null;
}

/** HrFlow, Teamtailor and what lies between, in memory and without a single request. */
export interface Model {
  people: Map<string, ModelPerson>;
  candidates: ModelCandidate[];
  /** A push that was carried to its end. */
  push(key: string): void;
  /** A push whose write was saved, and whose end was not reached. */
  pushUnheard(key: string): void;
  addCandidate(email: string, values: Values): ModelCandidate;
  byEmail(email: string): ModelCandidate | undefined;
}

export function createModel(choices: Choices): Model {
  const people = new Map<string, ModelPerson>();
  const candidates: ModelCandidate[] = [];
  let next = 1;

  const model: Model = {
    people,
    candidates,
    addCandidate(email, values) {
      const candidate: ModelCandidate = { id: next, email, values, memory: null };
      next += 1;
      candidates.push(candidate);
      return candidate;
    },
    byEmail: (email) => candidates.find((candidate) => candidate.email === email),
    push(key) {
      const person = find(key);
      const wanted = JSON.stringify(person.desired);
      if (person.last === wanted && !person.open) return;
      person.last = wanted;
      const target = candidateOf(person);
      if (target === undefined && person.candidate !== null) {
        person.gone = true;
        return;
      }
      person.gone = false;
      const isNew = target === undefined || person.open;
      const candidate = target ?? model.addCandidate(person.email, person.desired);
      const { values, memory } = isNew
        ? created(person.desired)
        : threeWays(person.desired, candidate.values, candidate.memory ?? NOTHING_SENT, choices);
      Object.assign(candidate, { values, memory });
      Object.assign(person, { candidate: candidate.id, open: false });
    },
    pushUnheard(key) {
      const person = find(key);
      const candidate = candidateOf(person);
      if (candidate === undefined) {
        model.addCandidate(person.email, person.desired);
        person.open = true;
      } else {
        const memory = candidate.memory ?? NOTHING_SENT;
        candidate.values = threeWays(person.desired, candidate.values, memory, choices).values;
      }
    },
  };
  return model;

  function find(key: string): ModelPerson {
    const person = people.get(key);
    if (person === undefined) throw new Error("nobody was listed with this key");
    return person;
  }

  function candidateOf({ candidate, email }: ModelPerson): ModelCandidate | undefined {
    return candidates.find(({ id }) => id === candidate) ?? model.byEmail(email);
  }
}
