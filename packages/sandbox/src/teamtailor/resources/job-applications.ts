import { declare, toNothing, toOne } from "../engine/declare.ts";
import { among, between, indexed, oneOf } from "../engine/filters.ts";
import { follow } from "../engine/linkage.ts";
import { judgeKinds, textOf } from "../engine/read-body.ts";
import type { Resource } from "../engine/resource.ts";
import type { Stored } from "../engine/table.ts";
import { type ApiError, errors } from "../errors.ts";
import { teamtailorMillis } from "../time.ts";
import { STAGE_TYPES } from "./stages.ts";

/** A candidate up for a job. Times in milliseconds since the epoch. */
export interface JobApplication extends Stored {
  candidate: number;
  job: number;
  stage: number;
  coverLetter: string | null;
  referringUrl: string | null;
  sourced: boolean;
  rejectedAt: number | null;
  changedStageAt: number;
}

export const jobApplications: Resource = declare<JobApplication>({
  type: "job-applications",
  table: ({ account }) => account.jobApplications,
  attributes: {
    "cover-letter": ({ coverLetter }) => coverLetter,
    "created-at": { time: ({ createdAt }) => createdAt },
    "referring-site": () => null,
    "referring-url": ({ referringUrl }) => referringUrl,
    "rejected-at": { time: ({ rejectedAt }) => rejectedAt },
    sourced: ({ sourced }) => sourced,
    "updated-at": { time: ({ updatedAt }) => updatedAt },
    "row-order": () => 0,
    "changed-stage-at": { time: ({ changedStageAt }) => changedStageAt },
    match: () => null,
  },
  relationships: {
    candidate: toOne("candidates", ({ candidate }) => candidate),
    job: toOne("jobs", ({ job }) => job),
    stage: toOne("stages", ({ stage }) => stage),
    "reject-reason": toNothing("one"),
    "nps-responses": toNothing("many"),
  },
  includes: ["candidate", "job", "stage", "reject-reason"],
  sparse: true,
  filters: {
    "stage-type": oneOf(STAGE_TYPES, ({ stage }, { account }) => account.stages.byId(stage)?.stageType ?? null),
    job: among(({ job }) => job),
    candidate: indexed(({ account: { jobApplications: table } }, values) =>
      values
        .filter((value) => /^\d+$/.test(value))
        .flatMap((value) => table.having("candidate", Number(value)))
        .flatMap((id) => table.byId(id) ?? []),
    ),
    stage: among(({ stage }) => stage),
    "created-at": between(({ createdAt }) => createdAt),
    "updated-at": between(({ updatedAt }) => updatedAt),
    "changed-stage-at": between(({ changedStageAt }) => changedStageAt),
  },
  create: {
    rules: {
      type: "job-applications",
      id: "none",
      judge: judgeKinds({
        "cover-letter": "text",
        sourced: "flag",
        "referring-url": "text",
        "send-default-reply": "flag",
        "send-user-notifications": "flag",
      }),
      relationships: { candidate: { types: ["candidates"] }, job: { types: ["jobs"] } },
    },
    location: true,
    make: ({ store, account }, { attributes, links }, stamp) => {
      const [candidate, job] = [follow(store, links["candidate"]), follow(account.jobs, links["job"])];
      const refusals: ApiError[] = [];
      if (candidate === null) refusals.push(errors.relation("candidate", "must exist"));
      if (job === null) refusals.push(errors.relation("job", "must exist"));
      if (candidate === null || job === null) return { refusals };
      const others = account.jobApplications.having("candidate", candidate.id);
      if (others.some((id) => account.jobApplications.byId(id)?.job === job.id)) {
        return { refusals: [errors.relation("candidate", "has already been taken")] };
      }
      return {
        ...stamp,
        candidate: candidate.id,
        job: job.id,
        // A job's first stage is its inbox.
        stage: account.stages.having("job", job.id)[0] ?? 0,
        coverLetter: textOf(attributes, "cover-letter"),
        referringUrl: textOf(attributes, "referring-url"),
        sourced: attributes["sourced"] === true,
        rejectedAt: null,
        changedStageAt: stamp.createdAt,
      };
    },
  },
  update: {
    rules: {
      type: "job-applications",
      id: "required",
      judge: judgeKinds({ "cover-letter": "text", "rejected-at": "text" }),
      relationships: { stage: { types: ["stages"] } },
    },
    change: ({ account, clock }, old, { attributes, links }) => {
      const sent = attributes["rejected-at"];
      const rejectedAt = typeof sent === "string" ? teamtailorMillis(sent) : null;
      const stage = follow(account.stages, links["stage"]);
      const refusals: ApiError[] = [];
      if (typeof sent === "string" && rejectedAt === null) {
        refusals.push(errors.validation("rejected-at", "is invalid"));
      }
      if (links["stage"] !== undefined && stage?.job !== old.job) refusals.push(errors.relation("stage", "is invalid"));
      if (refusals.length > 0) return { refusals };
      return {
        ...old,
        coverLetter: attributes["cover-letter"] === undefined ? old.coverLetter : textOf(attributes, "cover-letter"),
        rejectedAt: sent === undefined ? old.rejectedAt : rejectedAt,
        stage: stage?.id ?? old.stage,
        changedStageAt: stage === null || stage.id === old.stage ? old.changedStageAt : clock.now(),
      };
    },
  },
});
