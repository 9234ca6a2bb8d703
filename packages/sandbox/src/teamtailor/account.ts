import { createTable, type Table } from "./engine/table.ts";
import type { CustomFieldValue } from "./resources/custom-field-values.ts";
import type { CustomField } from "./resources/custom-fields.ts";
import type { Department } from "./resources/departments.ts";
import type { JobApplication } from "./resources/job-applications.ts";
import type { Job } from "./resources/jobs.ts";
import type { Location } from "./resources/locations.ts";
import type { Note } from "./resources/notes.ts";
import type { Stage } from "./resources/stages.ts";
import type { Upload } from "./resources/uploads.ts";
import type { User } from "./resources/users.ts";
import type { CandidateStore } from "./store.ts";

/** All records of the account but its candidates. */
export interface Account {
  uploads: Table<Upload, "candidate">;
  notes: Table<Note, "candidate">;
  jobApplications: Table<JobApplication, "candidate" | "stage">;
  jobs: Table<Job>;
  stages: Table<Stage, "job">;
  /** `name`: in lower case. */
  customFields: Table<CustomField, "name">;
  customFieldValues: Table<CustomFieldValue, "owner" | "field">;
  users: Table<User>;
  departments: Table<Department>;
  locations: Table<Location>;
}

/** An account without a record. What belongs to a candidate goes when the candidate goes. */
export function createAccount(candidates: CandidateStore): Account {
  const account: Account = {
    uploads: createTable(90_210, { candidate: ({ candidate }: Upload) => candidate }),
    notes: createTable(6_502, { candidate: ({ candidate }: Note) => candidate }),
    jobApplications: createTable(554_031, {
      candidate: ({ candidate }: JobApplication) => candidate,
      stage: ({ stage }: JobApplication) => stage,
    }),
    jobs: createTable<Job>(7_301, {}),
    stages: createTable(88_101, { job: ({ job }: Stage) => job }),
    customFields: createTable(312, { name: ({ name }: CustomField) => name.toLowerCase() }),
    customFieldValues: createTable(7_781, {
      owner: ({ owner }: CustomFieldValue) => owner,
      field: ({ field }: CustomFieldValue) => field,
    }),
    users: createTable<User>(1_207, {}),
    departments: createTable<Department>(41, {}),
    locations: createTable<Location>(77, {}),
  };
  candidates.watch((before, after) => {
    if (before === null || after !== null) return;
    const { uploads, notes, jobApplications, customFieldValues } = account;
    for (const id of uploads.having("candidate", before.id)) uploads.remove(id);
    for (const id of notes.having("candidate", before.id)) notes.remove(id);
    for (const id of jobApplications.having("candidate", before.id)) jobApplications.remove(id);
    for (const id of customFieldValues.having("owner", before.id)) customFieldValues.remove(id);
  });
  return account;
}
