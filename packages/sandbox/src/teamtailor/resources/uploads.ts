import { declare, toNothing, toOne } from "../engine/declare.ts";
import { among } from "../engine/filters.ts";
import { follow } from "../engine/linkage.ts";
import { isBlank, judgeKinds, textOf } from "../engine/read-body.ts";
import type { Resource } from "../engine/resource.ts";
import type { Stored } from "../engine/table.ts";
import { type ApiError, errors } from "../errors.ts";
import { isTransient } from "../files.ts";

/** A file of a candidate; `url` as it was sent. */
export interface Upload extends Stored {
  candidate: number;
  job: number | null;
  url: string;
  fileName: string;
}

export const uploads: Resource = declare<Upload>({
  type: "uploads",
  table: ({ account }) => account.uploads,
  attributes: {
    url: { file: ({ url }) => url, folder: "uploads" },
    "file-name": ({ fileName }) => fileName,
    internal: () => false,
    "created-at": { time: ({ createdAt }) => createdAt },
    "updated-at": { time: ({ updatedAt }) => updatedAt },
  },
  relationships: {
    candidate: toOne("candidates", ({ candidate }) => candidate),
    job: toOne("jobs", ({ job }) => job),
    answer: toNothing("one"),
  },
  includes: ["candidate", "job"],
  filters: { job: among(({ job }) => job) },
  create: {
    rules: {
      type: "uploads",
      id: "none",
      judge: judgeKinds({ url: "text", "file-name": "text" }),
      relationships: { candidate: { types: ["candidates"] }, job: { types: ["jobs"] } },
    },
    location: true,
    make: ({ store, account, switches }, { attributes, links }, stamp) => {
      const url = textOf(attributes, "url") ?? "";
      const candidate = follow(store, links["candidate"]);
      const job = follow(account.jobs, links["job"]);
      const refusals: ApiError[] = [];
      if (isBlank(url)) refusals.push(errors.validation("url", "can't be blank"));
      else if (isTransient(url) || !switches.canFetch(url)) refusals.push(errors.validation("url", "is invalid"));
      if (candidate === null) refusals.push(errors.relation("candidate", "must exist"));
      if (links["job"] && job === null) refusals.push(errors.relation("job", "must exist"));
      if (candidate === null || refusals.length > 0) return { refusals };
      const fileName = textOf(attributes, "file-name") ?? lastPart(url);
      return { ...stamp, candidate: candidate.id, job: job?.id ?? null, url, fileName };
    },
  },
});

function lastPart(url: string): string {
  const part = URL.canParse(url) ? (new URL(url).pathname.split("/").at(-1) ?? "") : "";
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
