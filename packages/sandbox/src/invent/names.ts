import type { Random } from "../random.ts";

const FIRST = [
  "Mira",
  "Nora",
  "Zoë",
  "Ines",
  "Freja",
  "Amélie",
  "Noor",
  "Siri",
  "Lina",
  "Vera",
  "Chloé",
  "Tuva",
  "Elin",
  "Maja",
  "Hanna",
  "Rosa",
  "Arvid",
  "Tomas",
  "Jean",
  "Luca",
  "Olle",
  "Émile",
  "Sixten",
  "Noé",
  "Hugo",
  "Karim",
  "Anton",
  "Théo",
  "Milo",
  "Ravi",
  "Björn",
  "Yusuf",
] as const;

const LAST_START = [
  "Påhitt",
  "Fiktiv",
  "Essai",
  "Tänkt",
  "Drömm",
  "Modell",
  "Prov",
  "Saga",
  "Lek",
  "Inventé",
  "Skiss",
  "Utkast",
  "Esquisse",
  "Maquette",
  "Feint",
  "Fabel",
] as const;

const LAST_END = ["", "lund", "berg", "sson", "ström", "ier", "eau", "dal", "gren", "mark", "holm", "ard"] as const;

type City = readonly [name: string, country: string];

const CITIES: readonly [City, ...City[]] = [
  ["Uppsala", "SWE"],
  ["Lund", "SWE"],
  ["Malmö", "SWE"],
  ["Umeå", "SWE"],
  ["Paris", "FRA"],
  ["Lyon", "FRA"],
  ["Nîmes", "FRA"],
  ["Bergen", "NOR"],
];

const TITLES = [
  "Data engineer",
  "Pastry chef",
  "Site manager",
  "Nurse",
  "Accountant",
  "Electrician",
  "Teacher",
  "Forklift driver",
  "Product designer",
  "Mason",
] as const;

const COMPANIES = [
  "Example Mill",
  "Example Grain Data",
  "Example Hotel",
  "Example Harbour",
  "Example Hospital",
  "Example Works",
] as const;

const SKILLS = [
  "sql",
  "baking",
  "planning",
  "welding",
  "first aid",
  "bookkeeping",
  "typescript",
  "patience",
  "masonry",
  "french",
] as const;

/** A name and what goes with it. The e-mail is unique by the person's number. */
export interface InventedPerson {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  city: string;
  /** ISO 3166, three letters. */
  country: string;
  title: string;
  company: string;
  skills: string[];
  /** For web addresses: `mira-pahitt-7`. */
  slug: string;
}

/** Somebody who does not exist, at an address that never will. */
export function inventPerson(random: Random, index: number): InventedPerson {
  const firstName = random.pick(FIRST);
  const lastName = random.pick(LAST_START) + random.pick(LAST_END);
  const [city, country] = random.pick(CITIES);
  const slug = `${ascii(firstName)}-${ascii(lastName)}-${index}`;
  return {
    firstName,
    lastName,
    email: `${slug.replaceAll("-", ".")}@example.${random.chance(0.5) ? "com" : "org"}`,
    // 070-174 06 05 to 99 are kept free for fiction.
    phone: `+46701740${605 + (index % 95)}`,
    city,
    country,
    title: random.pick(TITLES),
    company: random.pick(COMPANIES),
    skills: [random.pick(SKILLS), random.pick(SKILLS)],
    slug,
  };
}

function ascii(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/[^A-Za-z]/g, "")
    .toLowerCase();
}
