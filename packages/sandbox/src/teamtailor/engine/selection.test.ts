import { describe, expect, it } from "vitest";
import { RESOURCES } from "../resources/resources.ts";
import type { ResourceType } from "./resource.ts";
import { readSelection } from "./selection.ts";

const read = (type: ResourceType, query: Record<string, string>) =>
  readSelection(RESOURCES, RESOURCES[type], new URLSearchParams(query));

describe("readSelection", () => {
  it("reads paths into a tree and fields into a set", () => {
    const include = "uploads,job-applications.stage,job-applications.job";
    expect(read("candidates", { include, "fields[candidates]": "email,uploads" })).toEqual({
      fields: new Set(["email", "uploads"]),
      include: new Map([
        ["uploads", new Map()],
        [
          "job-applications",
          new Map([
            ["stage", new Map()],
            ["job", new Map()],
          ]),
        ],
      ]),
    });
  });

  it.each<[ResourceType, Record<string, string>, string, string]>([
    ["candidates", { include: "friends" }, "112", "friends is not a valid includable relationship of candidates"],
    ["candidates", { include: "uploads.answer" }, "112", "answer is not a valid includable relationship of uploads"],
    [
      "candidates",
      { include: "department.roles" },
      "112",
      "roles is not a valid includable relationship of departments",
    ],
    [
      "candidates",
      { include: "answers.question" },
      "112",
      "question is not a valid includable relationship of answers",
    ],
    [
      "candidates",
      { include: "job-applications.job.stages" },
      "112",
      "stages is not a valid includable relationship of jobs",
    ],
    [
      "uploads",
      { include: "candidate.uploads" },
      "112",
      "uploads is not a valid includable relationship of candidates",
    ],
    [
      "job-applications",
      { include: "nps-responses" },
      "112",
      "nps-responses is not a valid includable relationship of job-applications",
    ],
    ["uploads", { "fields[uploads]": "url" }, "105", "fields[uploads] is not allowed."],
    ["uploads", { "fields[jobs]": "title" }, "101", "jobs is not a valid resource."],
    ["jobs", { "fields[jobs]": "title,salary" }, "104", "salary is not a valid field for jobs."],
    ["jobs", { fields: "title" }, "105", "fields is not allowed."],
  ])("refuses of %s %o with code %s", (type, query, code, detail) => {
    expect(read(type, query)).toMatchObject({ code, detail });
  });
});
