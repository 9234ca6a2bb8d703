import { describe } from "vitest";
import { GRACE, GRACE_TAGS, GRACE_THERE } from "./testing/grace.ts";
import { type Person, testPeople } from "./testing/test-people.ts";

const email = "ada@example.com";

function named(info: object, want: Person["want"][number]): Person {
  return { profile: { info: { ...info, email } }, want: [{ email, ...want }] };
}

describe("people and their names, from HrFlow to Teamtailor", () => {
  testPeople({
    "everything filled in": {
      profile: { ...GRACE, key: undefined },
      want: [{ ...GRACE_THERE, tags: GRACE_TAGS }],
    },
    "nothing but an e-mail": { profile: { info: { email } }, want: [{ email }] },
    "every list null": {
      profile: { info: { email }, attachments: null, tags: null, skills: null, experiences: null, metadatas: null },
      want: [{ email }],
    },
    "fields of shapes that nobody has announced": {
      profile: {
        info: { email, first_name: "Ada", location: { text: null, fields: [] }, gender: 7, hobbies: { a: [null] } },
        consent_algorithmic: [],
        experiences: "none",
        labels: [{ stage: null, date_stage: 1_700_000_000_000 }],
        something_new: { deep: [{ er: [] }] },
      },
      want: [{ email, "first-name": "Ada" }],
    },
    "location null": named({ first_name: "Ada", location: null }, { "first-name": "Ada" }),

    "first and last name": named(
      { first_name: "Ada", last_name: "Byron", full_name: "Somebody Else" },
      { "first-name": "Ada", "last-name": "Byron" },
    ),
    "blanks around and within": named(
      { first_name: " \t\u00a0Ada ", last_name: "\nvon  Byron\r\n" },
      { "first-name": "Ada", "last-name": "von  Byron" },
    ),
    "no last name": named({ first_name: "Ada", last_name: null }, { "first-name": "Ada" }),
    "no last name, but a full one": named(
      { first_name: "Ada", last_name: "", full_name: "Ada King Noel" },
      { "first-name": "Ada", "last-name": "King Noel" },
    ),
    "no first name, but a full one": named(
      { first_name: " ", last_name: "Byron", full_name: "Ada Augusta  BYRON" },
      { "first-name": "Ada Augusta", "last-name": "Byron" },
    ),
    "only a full name": named(
      { full_name: " María del Carmen " },
      { "first-name": "María", "last-name": "del Carmen" },
    ),
    "only a full name of one word": named({ full_name: "Ada" }, { "first-name": "Ada" }),
    "the whole name as the first, as in 2020": named(
      { first_name: "Ada Byron", last_name: "", full_name: "Ada Byron" },
      { "first-name": "Ada Byron" },
    ),
    "a full name that says something else": named(
      { first_name: "Ada", full_name: "A. Byron" },
      { "first-name": "Ada" },
    ),
    "no name at all": named({ first_name: null, last_name: null, full_name: null }, {}),
    "a number for a name": named(
      { first_name: 1815, last_name: "Byron" },
      { "first-name": "1815", "last-name": "Byron" },
    ),
    "an object and a list for names": named({ first_name: { a: 1 }, last_name: ["Byron"] }, {}),

    "an emoji of five code points": named({ first_name: "Zoë 👩🏽‍💻" }, { "first-name": "Zoë 👩🏽‍💻" }),
    "Persian with a zero-width non-joiner": named({ last_name: "علی‌رضا" }, { "last-name": "علی‌رضا" }),
    "Devanagari with a zero-width joiner": named({ first_name: "क्‍ष" }, { "first-name": "क्‍ष" }),
    "an accent that is a character of its own": named({ first_name: "Zoe\u0308" }, { "first-name": "Zoe\u0308" }),
    "right-to-left marks stay": named({ first_name: "\u200fעדה" }, { "first-name": "\u200fעדה" }),
    "half an emoji and control characters": named(
      { first_name: "A\u0000d\u0007a", last_name: "By\ud83dron" },
      { "first-name": "Ada", "last-name": "By\ufffdron" },
    ),
  });
});
