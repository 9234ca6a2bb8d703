import type { Attachment, NameValue, Profile, ProfileInfo } from "@push-profile/hrflow-client";
import { hrflowTime } from "../hrflow/time.ts";
import { createRandom, type Random } from "../random.ts";
import { type InventedPerson, inventPerson } from "./names.ts";
import { oddities } from "./oddities.ts";

/** What a list needs to know of an invented profile, without making all of it. */
export interface InventedHead {
  key: string;
  reference: string | null;
  created_at: string;
  updated_at: string;
}

export interface InventOptions {
  /** When it is now, in milliseconds since the epoch; everybody changed before. @default 2026-03-02T09:00:00Z */
  now?: number;
}

const DEFAULT_NOW = Date.UTC(2026, 2, 2, 9);
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * The first `count` invented people of a seed, as HrFlow would answer them; always the same for the same seed and time.
 * The first twelve are the odd ones that `startSandbox` lists; the others are plain, in the shapes that are usual now.
 */
export function invent(seed: number, count: number, options: InventOptions = {}): Profile[] {
  return Array.from({ length: count }, (_, index) => inventProfile(seed, index, options));
}

/** The one with this number, counted from 0. */
export function inventProfile(seed: number, index: number, options: InventOptions = {}): Profile {
  const head = inventHead(seed, index, options);
  const random = createRandom(seed, "profile", index);
  const profile = plainProfile(random, inventPerson(random, index), head, index);
  const odd = oddities[index];
  return odd === undefined ? profile : odd(profile);
}

/** The head of the profile with this number. Two in a row share their `updated_at` now and then. */
export function inventHead(seed: number, index: number, options: InventOptions = {}): InventedHead {
  const now = options.now ?? DEFAULT_NOW;
  const random = createRandom(seed, "head", index);
  const updated = now - 10 * MINUTE - Math.floor(index / 2) * 2 * MINUTE - (index % 6 === 1 ? 0 : (index % 2) * MINUTE);
  const key = random.hex(40);
  return {
    key,
    reference: random.chance(0.7) ? `applicant-${1000 + index}` : null,
    created_at: hrflowTime(updated - random.int(400) * DAY - MINUTE),
    updated_at: hrflowTime(updated),
  };
}

function plainProfile(random: Random, person: InventedPerson, head: InventedHead, index: number): Profile {
  const name = `${person.firstName} ${person.lastName}`;
  const place = `${person.city}, ${person.country === "FRA" ? "France" : "Scandinavia"}`;
  const years = 1 + random.int(20);
  return {
    id: 90_000 + index,
    key: head.key,
    reference: head.reference,
    source_key: "",
    source: null,
    archived_at: null,
    created_at: head.created_at,
    updated_at: head.updated_at,
    text_language: "en",
    text: `${name}\n${person.title}, ${place}\n${person.email}\n${years} years with ${person.company}`,
    info: info(random, person, name, place, years),
    experiences_duration: years + 0.25,
    educations_duration: 3,
    experiences: [
      {
        key: random.hex(40),
        logo: null,
        company: person.company,
        title: person.title,
        description: `${person.title} for ${years} years.`,
        location: { text: person.city, lat: null, lng: null, fields: [] },
        date_start: `${2025 - years}-09-01T00:00:00`,
        date_end: null,
        skills: person.skills.map((skill) => ({ name: skill, type: "hard", value: null })),
        certifications: [],
        courses: [],
        tasks: [],
        languages: [],
        interests: [],
      },
    ],
    educations: [
      {
        key: random.hex(40),
        logo: null,
        school: "Example University",
        title: "BSc",
        description: null,
        location: null,
        date_start: "2003-09-01T00:00:00+0000",
        date_end: "2006-06-01T00:00:00+0000",
        skills: [],
        certifications: [],
        courses: [],
        tasks: [],
        languages: [],
        interests: [],
      },
    ],
    attachments: files(random, head),
    skills: person.skills.map((skill) => ({ name: skill, type: "hard", value: random.chance(0.5) ? "0.9" : null })),
    languages: [{ name: "english", value: null }],
    certifications: [],
    courses: [],
    tasks: [],
    interests: [{ name: "baking", value: null }],
    tags: tags(person, years),
    metadatas: [],
    labels: [],
  };
}

function info(random: Random, person: InventedPerson, name: string, place: string, years: number): ProfileInfo {
  const linkedin = `https://www.linkedin.com/in/${person.slug}-example`;
  return {
    full_name: name,
    first_name: person.firstName,
    last_name: person.lastName,
    email: person.email,
    phone: person.phone,
    date_birth: `${1960 + random.int(40)}-06-26T00:00:00+0000`,
    driving_license: random.chance(0.5) ? "B" : null,
    location: {
      text: place,
      lat: 59.86,
      lng: 17.64,
      gmaps: null,
      fields: { city: person.city, country: person.country, postcode: null, text: place },
    },
    urls: [
      { type: "from_resume", url: [] },
      { type: "linkedin", url: random.chance(0.7) ? linkedin : null },
      { type: "twitter", url: "" },
      { type: "facebook", url: null },
      { type: "github", url: null },
    ],
    picture: null,
    gender: "undefined",
    summary: `${person.title} with ${years} years at ${person.company}.`,
  };
}

function tags(person: InventedPerson, years: number): NameValue[] {
  return [
    { name: "city", value: person.city },
    { name: "years", value: years },
  ];
}

/** Both files of a parsed CV, in either order. */
function files(random: Random, head: InventedHead): Attachment[] {
  const folder = `https://files.example.com/profiles/${head.key}/parsing`;
  const file = (type: string, extension: string): Attachment => ({
    type,
    alt: random.hex(40),
    file_size: 20_000 + random.int(80_000),
    file_name: type,
    original_file_name: type,
    extension,
    public_url: `${folder}/${type}${extension}`,
    updated_at: head.created_at,
    created_at: head.created_at,
  });
  const pair = [file("original", ".docx"), file("resume", ".pdf")];
  return random.chance(0.5) ? pair : pair.reverse();
}
