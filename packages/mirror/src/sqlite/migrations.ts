import { sql as mirrorsAndPeople } from "./migrations/0001-mirrors-and-people.ts";
import { sql as theWholeEngine } from "./migrations/0002-the-whole-engine.ts";

/**
 * The schema's history: entry n leads from schema n to n + 1.
 * Immutable: a change of the schema is a new entry, because ledgers out there have run the old ones.
 */
export const migrations: readonly string[] = [mirrorsAndPeople, theWholeEngine];
