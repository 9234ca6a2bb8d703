import type { FaultKind, FaultTarget } from "./fault-rule.ts";

/** How a kind of fault is written, and what it does. */
export interface FaultDoc {
  kind: FaultKind;
  /** An example of the value behind the kind; `null`: it takes none. */
  value: string | null;
  /** Options of this kind alone, each with its values, the default first. */
  options: readonly string[];
  text: string;
}

/** Every kind of fault, for help and documentation. */
export const faultDocs: readonly FaultDoc[] = [
  {
    kind: "status",
    value: "500",
    options: ["body json|html|empty", "saved"],
    text: "answers so; saved: after the work",
  },
  {
    kind: "429",
    value: null,
    options: ["retry-after 3", "no-headers", "body empty|html|json"],
    text: "as if the limit were used up",
  },
  { kind: "html", value: null, options: ["saved"], text: "a page of HTML with status 200; saved: after the work" },
  { kind: "drop-before", value: null, options: [], text: "cuts the connection before the work" },
  { kind: "drop-after", value: null, options: [], text: "cuts the connection after the work: the answer is lost" },
  {
    kind: "never",
    value: null,
    options: ["saved"],
    text: "takes the request and never answers; saved: after the work",
  },
  { kind: "half-open", value: null, options: [], text: "works, sends headers, then nothing" },
  { kind: "cut", value: null, options: [], text: "works, sends half of the body, then cuts the connection" },
  { kind: "slow", value: "3s", options: [], text: "waits so long before the work (500, 500ms, 3s)" },
  { kind: "jitter", value: "800ms", options: [], text: "waits up to so long on the way here, and on the way back" },
  {
    kind: "second-writer",
    value: null,
    options: [],
    text: "on POST /candidates: somebody else creates one with that e-mail first",
  },
  { kind: "limit", value: "20", options: ["hidden"], text: "a lower rate limit; hidden: the headers do not tell it" },
  { kind: "window-shift", value: "4s", options: [], text: "moves the rate limit's windows once (-4s: earlier)" },
];

/** An option that every kind takes. */
export interface WhenDoc {
  option: keyof Omit<FaultTarget, "service" | "method" | "path">;
  value: string;
  text: string;
}

/** Which requests a fault befalls. */
export const whenDocs: readonly WhenDoc[] = [
  { option: "nth", value: "1", text: "only this one of the requests that fit, counted from 1" },
  { option: "from", value: "2", text: "from this one on" },
  { option: "count", value: "3", text: "at most so many" },
  { option: "share", value: "0.2", text: "of those only this part, drawn by chance" },
  { option: "about", value: "mira@example.com", text: "only requests with this text in the query or the body" },
];

/** A kind as it is written: its value, and behind it its own options, which may be left out. */
export function faultUsage({ kind, value, options }: FaultDoc): string {
  return `${kind}${value === null ? "" : ` ${value}`}${options.map((option) => ` [, ${option}]`).join("")}`;
}
