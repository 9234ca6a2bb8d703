import { declare, toMany, toNothing, toOne } from "../engine/declare.ts";
import { among, between, noneHas, oneOf } from "../engine/filters.ts";
import type { Resource } from "../engine/resource.ts";
import type { Stored } from "../engine/table.ts";

/** What candidates apply for. */
export interface Job extends Stored {
  title: string;
  pitch: string;
  status: "open" | "draft" | "archived" | "unlisted";
  humanStatus: "published" | "unlisted" | "archived" | "draft" | "scheduled";
  internal: boolean;
  pinned: boolean;
  tags: readonly string[];
  remoteStatus: "none" | "hybrid" | "temporary" | "fully";
  department: number | null;
  locations: readonly number[];
  user: number | null;
}

const CAREERS = "https://careers.example.com/jobs";

const relationships = {
  department: toOne<Job>("departments", ({ department }) => department),
  role: toNothing<Job>("one"),
  regions: toNothing<Job>("many"),
  location: toNothing<Job>("one"),
  locations: toMany<Job>("locations", ({ locations }) => locations),
  user: toOne<Job>("users", ({ user }) => user),
  questions: toNothing<Job>("many"),
  "picked-questions": toNothing<Job>("many"),
  candidates: toNothing<Job>("many"),
  stages: toMany<Job>("stages", ({ id }, { account }) => account.stages.having("job", id)),
  colleagues: toNothing<Job>("many"),
  "team-memberships": toNothing<Job>("many"),
  requisition: toNothing<Job>("one"),
};

export const jobs: Resource = declare<Job>({
  type: "jobs",
  table: ({ account }) => account.jobs,
  attributes: {
    "apply-button-text": () => "",
    body: ({ pitch }) => `<p>${pitch}</p>`,
    "end-date": () => null,
    "human-status": ({ humanStatus }) => humanStatus,
    internal: ({ internal }) => internal,
    picture: () => null,
    pinned: ({ pinned }) => pinned,
    "start-date": () => null,
    status: ({ status }) => status,
    tags: ({ tags }) => tags,
    title: ({ title }) => title,
    pitch: ({ pitch }) => pitch,
    "external-application-url": () => null,
    "name-requirement": () => "required",
    "resume-requirement": () => "optional",
    "cover-letter-requirement": () => "optional",
    "phone-requirement": () => "optional",
    "created-at": { time: ({ createdAt }) => createdAt },
    "updated-at": { time: ({ updatedAt }) => updatedAt },
    "sharing-image-layout": () => "default",
    mailbox: ({ id }) => `job-${id}@inbound.example.com`,
    "remote-status": ({ remoteStatus }) => remoteStatus,
    "language-code": () => "en",
  },
  relationships,
  includes: Object.keys(relationships),
  sparse: true,
  filters: {
    status: {
      bounded: false,
      read: (given, service) => {
        const words = ["published", "unlisted", "archived", "draft", "scheduled", "all"];
        const test = oneOf<Job>(words, ({ humanStatus }) => humanStatus).read(given, service);
        return typeof test === "function" && given.values.includes("all") ? () => true : test;
      },
    },
    feed: oneOf(["public", "internal"], ({ internal }) => (internal ? "internal" : "public")),
    department: among(({ department }) => department),
    role: noneHas(),
    locations: among(({ locations }) => locations),
    regions: noneHas(),
    tags: among(({ tags }) => tags),
    "remote-status": oneOf(["none", "hybrid", "temporary", "fully"], ({ remoteStatus }) => remoteStatus),
    "created-at": between(({ createdAt }) => createdAt),
    "updated-at": between(({ updatedAt }) => updatedAt),
  },
  usualFilters: { status: "published", feed: "public" },
  usualOrder: (a, b) => Number(b.pinned) - Number(a.pinned) || b.createdAt - a.createdAt,
  links: (base, { id, title }) => {
    const page = `${CAREERS}/${id}-${title.toLowerCase().replaceAll(/\W+/g, "-")}`;
    return {
      self: `${base}/jobs/${id}`,
      "careersite-job-url": page,
      "careersite-job-apply-url": `${page}/applications/new`,
      "careersite-job-apply-iframe-url": `${page}/applications/new?iframe=true`,
    };
  },
});
