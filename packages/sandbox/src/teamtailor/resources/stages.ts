import { declare, toMany, toNothing, toOne } from "../engine/declare.ts";
import { among } from "../engine/filters.ts";
import type { Resource } from "../engine/resource.ts";
import type { Stored } from "../engine/table.ts";

/** What a stage can stand for. */
export const STAGE_TYPES = ["Inbox", "In process", "Hired"] as const;

/** A step of a job's process. */
export interface Stage extends Stored {
  job: number;
  name: string;
  stageType: (typeof STAGE_TYPES)[number];
  rowOrder: number;
}

export const stages: Resource = declare<Stage>({
  type: "stages",
  table: ({ account }) => account.stages,
  attributes: {
    name: ({ name }) => name,
    "legacy-stage-type-name": ({ stageType }) => stageType,
    "row-order": ({ rowOrder }) => rowOrder,
    "active-job-applications-count": ({ id }, { account: { jobApplications: table } }) =>
      table.having("stage", id).filter((each) => table.byId(each)?.rejectedAt === null).length,
    "rejected-job-applications-count": ({ id }, { account: { jobApplications: table } }) =>
      table.having("stage", id).filter((each) => table.byId(each)?.rejectedAt !== null).length,
    "created-at": { time: ({ createdAt }) => createdAt },
    "updated-at": { time: ({ updatedAt }) => updatedAt },
  },
  relationships: {
    job: toOne("jobs", ({ job }) => job),
    "job-applications": toMany("job-applications", ({ id }, { account }) =>
      account.jobApplications.having("stage", id),
    ),
    triggers: toNothing("many"),
    "stage-type": toNothing("one"),
  },
  includes: ["job", "job-applications", "stage-type"],
  sparse: true,
  filters: { job: among(({ job }) => job) },
});
