import { cutText } from "../cut-text.ts";
import { listOf, recordOf, textOf } from "../lenient.ts";
import type { TagRules } from "../options.ts";

/** Teamtailor publishes no limits; these keep us from finding them. */
const MOST = 50;
const LONGEST = 100;

/** HrFlow's `{name, value}` tags as Teamtailor's texts, filtered by the rules, the fixed ones first. */
export function tagTexts(tags: unknown, rules: TagRules = {}): string[] {
  const includes = (rules.include ?? ["*"]).map(patternOf);
  const excludes = (rules.exclude ?? []).map(patternOf);
  const wanted = listOf(tags)
    .map(recordOf)
    .flatMap(({ name, value }) => {
      const title = textOf(name);
      return title === null ? [] : textsOf(title, value).map((text) => ({ title, text }));
    })
    .filter(({ title, text }) => {
      const fits = (pattern: RegExp): boolean => pattern.test(title) || pattern.test(text);
      return includes.some(fits) && !excludes.some(fits);
    });
  return [...(rules.add ?? []), ...wanted.map(({ text }) => text)];
}

/** Each tag once whatever its case, on one line, at most 50 of 100 characters; `cut` tells that some had to give. */
export function boundTags(texts: readonly string[]): { tags: string[]; cut: boolean } {
  const whole = texts.map((text) => textOf(text)?.replace(/\s+/gu, " ") ?? "").filter((text) => text !== "");
  const short = whole.map((text) => cutText(text, LONGEST));
  const kept = short.filter((text) => text !== "");
  const once = [...new Map(kept.toReversed().map((text) => [foldTag(text), text])).values()].toReversed();
  const cut = once.length > MOST || short.some((text, i) => text !== whole[i]);
  return { tags: once.slice(0, MOST), cut };
}

/** Two tags are one when these are equal. */
export function foldTag(tag: string): string {
  return tag.trim().normalize().toLowerCase();
}

/** An empty or true value leaves the name alone, false leaves nothing, a list gives one text an item, lists in it none. */
function textsOf(name: string, value: unknown): string[] {
  if (value === false) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item) => (item === null || item === "" || Array.isArray(item) ? [] : textsOf(name, item)));
  }
  if (value === null || value === undefined || value === true) return [name];
  if (typeof value !== "string" && typeof value !== "number") return [];
  const text = textOf(value);
  return [text === null ? name : `${name}: ${text}`];
}

function patternOf(glob: string): RegExp {
  const parts = glob.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}/-]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "isu");
}
