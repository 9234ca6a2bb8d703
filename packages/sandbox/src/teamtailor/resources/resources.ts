import type { Resource, ResourceType } from "../engine/resource.ts";
import { candidates } from "./candidates.ts";
import { customFieldValues } from "./custom-field-values.ts";
import { customFields } from "./custom-fields.ts";
import { departments } from "./departments.ts";
import { jobApplications } from "./job-applications.ts";
import { jobs } from "./jobs.ts";
import { locations } from "./locations.ts";
import { notes } from "./notes.ts";
import { stages } from "./stages.ts";
import { uploads } from "./uploads.ts";
import { users } from "./users.ts";

/** Everything there is of resources, by type. */
export const RESOURCES: Readonly<Record<ResourceType, Resource>> = {
  candidates,
  uploads,
  notes,
  "job-applications": jobApplications,
  jobs,
  stages,
  "custom-fields": customFields,
  "custom-field-values": customFieldValues,
  users,
  departments,
  locations,
};
