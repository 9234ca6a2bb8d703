import { describe } from "vitest";
import { type Person, testPeople } from "./testing/test-people.ts";

const email = "ada@example.com";

function reached(info: object, want: Person["want"][number] = {}): Person {
  return { profile: { info: { email, ...info } }, want: [{ email, ...want }] };
}

function addressed(address: unknown, want: string): Person {
  return { profile: { info: { email: address } }, want: [{ email: want }] };
}

function unreachable(address: unknown, ...warnings: string[]): Person {
  const profile = { info: { first_name: "Ada", email: address } };
  return { profile, want: [], status: "skipped", reason: "no-email", warnings };
}

describe("people and how to reach them, from HrFlow to Teamtailor", () => {
  testPeople({
    "an e-mail in capitals, with blanks": addressed(" Ada.BYRON@Example.COM\n", "ada.byron@example.com"),
    "an e-mail with a plus": addressed("ada+jobs@example.com", "ada+jobs@example.com"),
    "an e-mail with every sign that a URL cares for": addressed(
      "a&b=c#d%2f/?'~!$*@example.com",
      "a&b=c#d%2f/?'~!$*@example.com",
    ),
    "an e-mail beyond ASCII": addressed("ÅSA@exämple.com", "åsa@exämple.com"),
    "no e-mail": unreachable(undefined),
    "an e-mail that is null": unreachable(null),
    "an e-mail that is empty": unreachable(" "),
    "an e-mail that is none": unreachable("n/a", "email-invalid"),
    "an e-mail without a domain's dot": unreachable("ada@localhost", "email-invalid"),
    "two e-mails in one": unreachable("ada@example.com, bea@example.com", "email-invalid"),
    "an e-mail with a name around it": unreachable('"Ada" <ada@example.com>', "email-invalid"),
    "a number for an e-mail": unreachable(42, "email-invalid"),
    "a list for an e-mail": unreachable(["ada@example.com"]),
    "an object for an e-mail": unreachable({ address: "ada@example.com" }),
    "info null": { profile: { info: null }, want: [], status: "skipped", reason: "no-email" },
    "info a list": { profile: { info: [] }, want: [], status: "skipped", reason: "no-email" },
    "info missing": { profile: {}, want: [], status: "skipped", reason: "no-email" },

    "a phone": reached({ phone: " +46 (70) 174-06 05 " }, { phone: "+46 (70) 174-06 05" }),
    "no phone": reached({}),
    "a phone that is null": reached({ phone: null }),
    "a phone that is empty": reached({ phone: "" }),
    "a phone that is a number": reached({ phone: 46701740605 }, { phone: "46701740605" }),
    "a phone that is an object": reached({ phone: { mobile: "1" } }),

    "urls as a list": reached(
      {
        urls: [
          { type: "from_resume", url: [] },
          { type: "github", url: "https://github.com/ada" },
          { type: "linkedin", url: "https://www.linkedin.com/in/ada" },
        ],
      },
      { "linkedin-url": "https://www.linkedin.com/in/ada" },
    ),
    "urls as a list of nulls": reached({
      urls: [
        { type: "from_resume", url: [] },
        { type: "linkedin", url: null },
        { type: "twitter", url: "" },
      ],
    }),
    "urls as an object": reached(
      { urls: { linkedin: "linkedin.com/in/ada", github: null, from_resume: [] } },
      { "linkedin-url": "https://linkedin.com/in/ada" },
    ),
    "urls null": reached({ urls: null }),
    "urls an empty list": reached({ urls: [] }),
    "urls an empty object": reached({ urls: {} }),
    "urls a text": reached({ urls: "https://www.linkedin.com/in/ada" }),
    "a url without a type": reached(
      { urls: [{ url: "https://example.com/ada" }, { type: null, url: "uk.linkedin.com/in/ada" }] },
      { "linkedin-url": "https://uk.linkedin.com/in/ada" },
    ),
    "urls that are bare texts": reached(
      { urls: ["https://example.com", "linkedin.com/in/ada"] },
      { "linkedin-url": "https://linkedin.com/in/ada" },
    ),
    "a url without a scheme": reached(
      { urls: [{ type: "linkedin", url: "//www.linkedin.com/in/ada" }] },
      { "linkedin-url": "https://www.linkedin.com/in/ada" },
    ),
    "a url in plain http": reached(
      { urls: [{ type: "LinkedIn", url: " http://linkedin.com/in/ada " }] },
      { "linkedin-url": "http://linkedin.com/in/ada" },
    ),
    "a list inside": reached(
      { urls: [{ type: "linkedin", url: ["", null, "linkedin.com/in/ada"] }] },
      { "linkedin-url": "https://linkedin.com/in/ada" },
    ),
    "rubbish inside": reached({ urls: [null, 7, [], { type: "linkedin" }, { type: {}, url: {} }] }),
    "a url that runs a script": reached({ urls: [{ type: "linkedin", url: "javascript:alert(1)" }] }),
    "only the handle": reached({ urls: [{ type: "linkedin", url: "ada-byron" }] }),
    "a look-alike without a type": reached({ urls: [{ url: "https://linkedin.com.example.org/in/ada" }] }),
  });
});
