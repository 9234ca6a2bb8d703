import type { Path } from "./config-text.ts";

/** `mirrors[0].tags.add`. */
export function pathText(path: Path): string {
  return path.map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`)).join("");
}
