import type { ServerResponse } from "node:http";
import type { Answer } from "./answer.ts";

/** What of an answer was really sent. */
export interface Delivered {
  status: number | null;
  body: string | null;
}

/** Hands an answer to the socket, as far as its delivery goes. Only `dropped` and `cut` end the connection. */
export function deliver(answer: Answer, outgoing: ServerResponse): Delivered {
  const { status, body } = answer;
  const bytes = Buffer.from(body ?? "");
  // Headers alone already end an answer without a body, so there is nothing to be silent about or to cut.
  const delivery = bytes.length > 0 ? answer.delivery : EMPTY[answer.delivery];
  switch (delivery) {
    case "dropped":
      outgoing.destroy();
      return { status: null, body: null };
    case "never":
      return { status: null, body: null };
    case "half-open":
      outgoing.writeHead(status, { ...answer.headers, "content-length": bytes.length });
      outgoing.flushHeaders();
      return { status, body: "" };
    case "cut": {
      const half = bytes.subarray(0, Math.floor(bytes.length / 2));
      outgoing.writeHead(status, { ...answer.headers, "content-length": bytes.length });
      outgoing.write(half, () => outgoing.destroy());
      return { status, body: half.toString() };
    }
    case "whole":
      if (status === 204) outgoing.writeHead(status, answer.headers);
      else outgoing.writeHead(status, { ...answer.headers, "content-length": bytes.length });
      outgoing.end(bytes);
      return { status, body };
  }
}

const EMPTY = {
  whole: "whole",
  "half-open": "never",
  cut: "dropped",
  dropped: "dropped",
  never: "never",
} as const satisfies Record<Answer["delivery"], Answer["delivery"]>;
