import { declare } from "../engine/declare.ts";
import type { Resource } from "../engine/resource.ts";
import type { Stored } from "../engine/table.ts";

/** A place of the company. */
export interface Location extends Stored {
  city: string;
  country: string;
  headquarters: boolean;
  lat: string;
  long: string;
}

export const locations: Resource = declare<Location>({
  type: "locations",
  table: ({ account }) => account.locations,
  attributes: {
    address: () => null,
    city: ({ city }) => city,
    country: ({ country }) => country,
    email: () => null,
    headquarters: ({ headquarters }) => headquarters,
    lat: ({ lat }) => lat,
    long: ({ long }) => long,
    name: ({ city }) => city,
    phone: () => null,
    zip: () => null,
  },
  sorts: false,
});
