import { describe } from "vitest";
import { type Person, testPeople } from "./testing/test-people.ts";

const email = "ada@example.com";
const url = (name: string): string => `https://files.example.com/ada/${name}`;
const original = { type: "original", public_url: url("original.docx") };
const rendered = { type: "resume", public_url: url("resume.pdf") };
const cover = { type: "cover", public_url: url("cover.pdf") };

function withFiles(attachments: unknown, resume?: string): Person {
  return { profile: { info: { email }, attachments }, want: [{ email, ...(resume ? { resume } : {}) }] };
}

function withPicture(picture: unknown, want?: string): Person {
  return { profile: { info: { email, picture } }, want: [{ email, ...(want ? { picture: want } : {}) }] };
}

const permutations: [string, object[]][] = [
  ["cover, resume, original", [cover, rendered, original]],
  ["cover, original, resume", [cover, original, rendered]],
  ["resume, cover, original", [rendered, cover, original]],
  ["resume, original, cover", [rendered, original, cover]],
  ["original, cover, resume", [original, cover, rendered]],
  ["original, resume, cover", [original, rendered, cover]],
];

describe("people and their files, from HrFlow to Teamtailor", () => {
  testPeople({
    "no attachment": withFiles([]),
    "attachments null": withFiles(null),
    "attachments missing": withFiles(undefined),
    "attachments an object": withFiles({ 0: rendered }),
    "one: the resume": withFiles([rendered], rendered.public_url),
    "one: the original": withFiles([original], original.public_url),
    "one: a cover letter": withFiles([cover]),
    "one of a type nobody knows": withFiles([{ type: "other", public_url: url("other.pdf") }]),
    "one without a type": withFiles([{ public_url: url("what.pdf") }]),
    "two: resume first": withFiles([rendered, original], rendered.public_url),
    "two: original first": withFiles([original, rendered], rendered.public_url),
    "two: a cover letter first": withFiles([cover, original], original.public_url),
    "the resume without a URL": withFiles([{ ...rendered, public_url: null }, original], original.public_url),
    "no URL at all": withFiles([
      { ...rendered, public_url: null },
      { ...original, public_url: "" },
    ]),
    "the resume in plain http": withFiles(
      [{ ...rendered, public_url: "http://example.com/r" }, original],
      original.public_url,
    ),
    "a URL that is a list": withFiles([{ ...rendered, public_url: [url("x")] }]),
    "type in capitals": withFiles([{ ...rendered, type: "Resume" }], rendered.public_url),
    "rubbish among them": withFiles([null, 7, "x", [], {}, rendered], rendered.public_url),
    "two resumes, the newer first": withFiles(
      [
        { ...rendered, updated_at: "2026-02-01T00:00:00+0000", public_url: url("newer.pdf") },
        { ...rendered, updated_at: "2025-12-31T23:59:59+0000" },
      ],
      url("newer.pdf"),
    ),
    "two resumes, the newer last, of other forms of dates": withFiles(
      [
        { ...rendered, updated_at: null, created_at: "2025-12-31T23:59:59" },
        { ...rendered, created_at: "2026-02-01T00:00:00+0000", public_url: url("newer.pdf") },
        { ...rendered, updated_at: 7, public_url: url("undated.pdf") },
      ],
      url("newer.pdf"),
    ),
    ...Object.fromEntries(
      permutations.map(([order, files]) => [`three: ${order}`, withFiles(files, rendered.public_url)]),
    ),
    "a resume that Teamtailor cannot fetch": {
      ...withFiles([{ ...rendered, public_url: "https://files.invalid/r.pdf" }]),
      warnings: ["resume-refused"],
    },
    "a resume and a picture that it cannot fetch": {
      profile: {
        info: { email, first_name: "Ada", picture: "https://files.invalid/p.png" },
        attachments: [{ ...rendered, public_url: "https://files.invalid/r.pdf" }],
      },
      want: [{ email, "first-name": "Ada" }],
      warnings: ["resume-refused", "picture-refused"],
    },
    "a picture": withPicture(url("p.png"), url("p.png")),
    "a picture in plain http": withPicture("http://example.com/p.png"),
    "a picture behind a password": withPicture("https://user:word@example.com/p.png"),
    "a picture that is no address": withPicture("p.png"),
    "a picture that is data": withPicture("data:image/png;base64,AAAA"),
    "a picture that is an object": withPicture({ url: url("p.png") }),
  });
});
