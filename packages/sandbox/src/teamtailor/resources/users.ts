import { declare, toNothing, toOne } from "../engine/declare.ts";
import { among } from "../engine/filters.ts";
import type { Resource } from "../engine/resource.ts";
import type { Stored } from "../engine/table.ts";

/** Somebody who works with the account. */
export interface User extends Stored {
  name: string;
  /** Lower-case. */
  email: string;
  externalId: string | null;
  role: "admin" | "recruiter";
  title: string;
  department: number | null;
  location: number | null;
}

const NOTIFICATIONS = [
  "candidate-message",
  "connected-candidate",
  "daily-digest",
  "gdpr-digest",
  "hiring-team-application",
  "job",
  "lead-message",
  "mention",
  "recruiter-application",
  "removal-request",
] as const;

export const users: Resource = declare<User>({
  type: "users",
  table: ({ account }) => account.users,
  attributes: {
    description: () => null,
    email: ({ email }) => email,
    "external-id": ({ externalId }) => externalId,
    "facebook-profile": () => null,
    "hide-email": () => false,
    "instagram-profile": () => null,
    "linkedin-profile": () => null,
    "login-email": ({ email }) => email,
    name: ({ name }) => name,
    "other-profile": () => null,
    phone: () => null,
    picture: () => null,
    role: ({ role }) => role,
    signature: ({ name }) => `<p>${name}</p>`,
    title: ({ title }) => title,
    "twitter-profile": () => null,
    username: ({ name }) => name.toLowerCase().replaceAll(/\W/g, ""),
    visible: () => true,
    ...Object.fromEntries(NOTIFICATIONS.map((name) => [`notification-${name}`, () => name !== "daily-digest"])),
  },
  relationships: {
    activities: toNothing("many"),
    department: toOne("departments", ({ department }) => department),
    location: toOne("locations", ({ location }) => location),
    jobs: toNothing("many"),
  },
  includes: ["department", "location"],
  filters: {
    email: among(({ email }) => email),
    department: among(({ department }) => department),
    "external-id": among(({ externalId }) => externalId),
  },
});
