import { declare } from "../engine/declare.ts";
import { follow } from "../engine/linkage.ts";
import { isBlank, judgeKinds, textOf } from "../engine/read-body.ts";
import type { Resource } from "../engine/resource.ts";
import type { Stored } from "../engine/table.ts";
import { type ApiError, errors } from "../errors.ts";

/** What a user wrote about a candidate. */
export interface Note extends Stored {
  note: string;
  candidate: number;
  user: number;
}

const judge = judgeKinds({ note: "text" });

/** Not of the library that the others are of: links without a host, ids of others as numbers, no relationships. */
export const notes: Resource = declare<Note>({
  type: "notes",
  table: ({ account }) => account.notes,
  attributes: {
    note: ({ note }) => note,
    "created-at": { time: ({ createdAt }) => createdAt },
    "created-by-trigger": () => false,
    "mentioned-user-ids": () => [],
    "private-note": () => false,
    "updated-at": { time: ({ updatedAt }) => updatedAt },
    "candidate-id": ({ candidate }) => candidate,
    "user-id": ({ user }) => user,
  },
  sorts: false,
  links: (_base, { id }) => ({ self: `/v1/notes/${id}` }),
  create: {
    rules: {
      type: "notes",
      id: "none",
      judge,
      relationships: {
        candidate: { types: ["candidates"], untyped: true },
        user: { types: ["users"], untyped: true },
      },
    },
    location: false,
    make: ({ store, account }, { attributes, links }, stamp) => {
      const note = textOf(attributes, "note") ?? "";
      const [candidate, user] = [follow(store, links["candidate"]), follow(account.users, links["user"])];
      const refusals: ApiError[] = isBlank(note) ? [errors.validation("note", "can't be blank")] : [];
      if (candidate === null) refusals.push(errors.relation("candidate", "must exist"));
      if (user === null) refusals.push(errors.relation("user", "must exist"));
      if (candidate === null || user === null || refusals.length > 0) return { refusals };
      return { ...stamp, note, candidate: candidate.id, user: user.id };
    },
  },
  update: {
    rules: { type: "notes", id: "optional", judge, relationships: {} },
    change: (_service, old, { attributes }) => {
      if (attributes["note"] === undefined) return old;
      const note = textOf(attributes, "note") ?? "";
      return isBlank(note) ? { refusals: [errors.validation("note", "can't be blank")] } : { ...old, note };
    },
  },
});
