import type { Account } from "./account.ts";
import type { Stored, Table } from "./engine/table.ts";
import type { CustomField } from "./resources/custom-fields.ts";
import type { Department } from "./resources/departments.ts";
import type { Job } from "./resources/jobs.ts";
import type { Location } from "./resources/locations.ts";
import type { Stage } from "./resources/stages.ts";
import type { User } from "./resources/users.ts";

const DAY = 86_400_000;

type Seed<T extends Stored> = Omit<T, keyof Stored>;

const DEPARTMENTS: readonly Seed<Department>[] = [
  { name: "Bakery", rowOrder: 0 },
  { name: "Office", rowOrder: 1 },
];

const LOCATIONS: readonly Seed<Location>[] = [
  { city: "Malmö", country: "Sweden", headquarters: true, lat: "55.60498", long: "13.00382" },
  { city: "Lyon", country: "France", headquarters: false, lat: "45.76404", long: "4.83566" },
];

const CUSTOM_FIELDS: readonly Seed<CustomField>[] = [
  { name: "Favourite bread", fieldType: "CustomField::Text" },
  { name: "Portfolio", fieldType: "CustomField::Url" },
  { name: "Early riser", fieldType: "CustomField::Checkbox" },
];

const STAGES: readonly Omit<Seed<Stage>, "job">[] = [
  { name: "Inbox", stageType: "Inbox", rowOrder: 0 },
  { name: "Interview", stageType: "In process", rowOrder: 1_073_741_824 },
  { name: "Hired", stageType: "Hired", rowOrder: 2_013_265_920 },
];

/**
 * Fills what a company has before it knows anybody: see `startSandbox`.
 * @param now milliseconds since the epoch
 */
export function seedAccount(account: Account, now: number): void {
  function put<T extends Stored>(table: Table<T>, daysAgo: number, make: (stamp: Stored) => T): number {
    const at = now - daysAgo * DAY;
    const record = make({ id: table.nextId(), createdAt: at, updatedAt: at });
    table.put(record);
    return record.id;
  }

  const departments = DEPARTMENTS.map((seed) => put(account.departments, 900, (stamp) => ({ ...stamp, ...seed })));
  const locations = LOCATIONS.map((seed) => put(account.locations, 900, (stamp) => ({ ...stamp, ...seed })));
  const [bakery = null, office = null] = departments;
  const [malmo = 0, lyon = 0] = locations;

  const people: readonly Seed<User>[] = [
    {
      name: "Alva Exempel",
      email: "alva.exempel@example.com",
      externalId: "emp-1",
      role: "admin",
      title: "Head of people",
      department: office,
      location: malmo,
    },
    {
      name: "Otto Muster",
      email: "otto.muster@example.com",
      externalId: null,
      role: "recruiter",
      title: "Recruiter",
      department: bakery,
      location: lyon,
    },
  ];
  const [manager = null, recruiter = null] = people.map((seed) =>
    put(account.users, 900, (stamp) => ({ ...stamp, ...seed })),
  );

  const openings: readonly Seed<Job>[] = [
    {
      title: "Pastry chef",
      pitch: "Early hours, good bread.",
      status: "open",
      humanStatus: "published",
      internal: false,
      pinned: false,
      tags: ["bakery"],
      remoteStatus: "none",
      department: bakery,
      locations: [malmo, lyon],
      user: recruiter,
    },
    {
      title: "Talent pool",
      pitch: "For later.",
      status: "unlisted",
      humanStatus: "unlisted",
      internal: false,
      pinned: false,
      tags: [],
      remoteStatus: "hybrid",
      department: office,
      locations: [malmo],
      user: manager,
    },
    {
      title: "Night baker",
      pitch: "Not yet.",
      status: "draft",
      humanStatus: "draft",
      internal: false,
      pinned: false,
      tags: ["bakery", "night"],
      remoteStatus: "none",
      department: bakery,
      locations: [],
      user: null,
    },
  ];
  for (const [index, seed] of openings.entries()) {
    const daysAgo = 90 - 30 * index;
    const job = put(account.jobs, daysAgo, (stamp) => ({ ...stamp, ...seed }));
    for (const stage of STAGES) put(account.stages, daysAgo, (stamp) => ({ ...stamp, ...stage, job }));
  }
  for (const seed of CUSTOM_FIELDS) put(account.customFields, 900, (stamp) => ({ ...stamp, ...seed }));
}
