import { parser } from "@prometheus-io/lezer-promql";

/** A metric as a query names it. */
interface Selector {
  metric: string;
  /** Names of the labels that it matches by. */
  labels: string[];
}

/** What a query in PromQL asks for. */
export interface Query {
  selectors: Selector[];
  /** Names of the labels that it groups by. */
  grouping: string[];
}

/** Reads a query as Prometheus does. @throws TypeError for one that Prometheus would not. */
export function readQuery(text: string): Query {
  const selectors: Selector[] = [];
  const grouping: string[] = [];
  let selector: Selector | null = null;
  parser.parse(text).iterate({
    enter: ({ type, from, to, node }) => {
      const words = text.slice(from, to);
      if (type.isError) throw new TypeError(`not PromQL at ${from}: ${text}`);
      if (type.name === "VectorSelector") {
        selector = { metric: "", labels: [] };
        selectors.push(selector);
      }
      if (type.name === "Identifier" && selector !== null) selector.metric = words;
      if (type.name !== "LabelName" && type.name !== "QuotedLabelName") return;
      if (node.parent?.name === "GroupingLabels") grouping.push(words);
      else selector?.labels.push(words);
    },
  });
  return { selectors, grouping };
}
