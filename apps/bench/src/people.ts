import { invent } from "@push-profile/sandbox";
import type { Profile } from "push-profile";

/** The sandbox's first people are odd on purpose. */
const ODD = 12;
const DIFFERENT = 500;

/** Invented people, never the same one twice. */
export interface People {
  /** That many, as full profiles. */
  next(count: number): Generator<Profile, void, undefined>;
  /** That many, as NDJSON, one a line. */
  lines(count: number): Generator<string, void, undefined>;
}

export function createPeople(): People {
  const models = invent(1, ODD + DIFFERENT).slice(ODD);
  let number = 0;

  function* next(count: number): Generator<Profile, void, undefined> {
    for (let index = 0; index < count; index += 1) {
      const model = models[number % models.length];
      if (model !== undefined) yield another(model, number);
      number += 1;
    }
  }

  return {
    next,
    *lines(count) {
      for (const profile of next(count)) yield `${JSON.stringify(profile)}\n`;
    },
  };
}

/** Somebody like this one, with a key and an e-mail of their own. */
function another(model: Profile, number: number): Profile {
  const key = number.toString(16).padStart(8, "0") + model.key?.slice(8);
  return { ...model, key, info: { ...model.info, email: `p${number}.${model.info?.email}` } };
}
