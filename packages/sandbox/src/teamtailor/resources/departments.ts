import { declare, toNothing } from "../engine/declare.ts";
import type { Resource } from "../engine/resource.ts";
import type { Stored } from "../engine/table.ts";

/** A part of the company. */
export interface Department extends Stored {
  name: string;
  rowOrder: number;
}

export const departments: Resource = declare<Department>({
  type: "departments",
  table: ({ account }) => account.departments,
  attributes: {
    name: ({ name }) => name,
    "people-headline": () => null,
    "people-text": () => null,
    "row-order": ({ rowOrder }) => rowOrder,
    pictures: () => [],
    headline: () => null,
    text: () => null,
  },
  relationships: { roles: toNothing("many"), "team-memberships": toNothing("many") },
  sorts: false,
});
