import type { Workshop } from "./workshop.ts";

export const MINUTE = 60_000;

/** Adds a profile with a name and an e-mail, and gives its key. */
export function add({ sandbox }: Pick<Workshop, "sandbox">, name: string, more: object = {}): string {
  const info = { first_name: name, last_name: "Example", email: `${name}@example.com` };
  return sandbox.people.addProfile({ info, ...more }).key;
}

/** First names of the candidates, in order. */
export function names({ sandbox }: Pick<Workshop, "sandbox">): string[] {
  return sandbox.people
    .candidates()
    .map(({ attributes }) => attributes["first-name"] ?? "")
    .sort();
}

/** A time some tens of seconds after the beginning of the hour before, as HrFlow writes it: people in a known order. */
export function at({ clock }: Pick<Workshop, "clock">, tens: number): string {
  return `${new Date(clock.now() - 3_600_000 + tens * 10_000).toISOString().slice(0, 19)}+0000`;
}

/** Adds people `n0`, `n1` … who changed in this order. */
export function addMany(shop: Pick<Workshop, "sandbox" | "clock">, count: number, prefix = "n"): string[] {
  return Array.from({ length: count }, (_, n) => add(shop, `${prefix}${n}`, { updated_at: at(shop, n) }));
}
