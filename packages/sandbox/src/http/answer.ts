import type { Form } from "./multipart.ts";

/** A request as the services' code sees it. */
export interface Asked {
  method: string;
  /** Below the base URL, without the query: `/candidates/7`. */
  path: string;
  query: URLSearchParams;
  /** By lower-case name. */
  headers: Readonly<Record<string, string | undefined>>;
  /** As received, and the same read as UTF-8; empty for GET. */
  bytes: Uint8Array<ArrayBuffer>;
  body: string;
  /** The body as a form; `null` where it is none. */
  form: Form | null;
  /** Where the service was reached, for absolute links: `http://127.0.0.1:4711/v1`. */
  base: string;
}

/** An answer as plain data. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | null;
  /** What becomes of it on its way. */
  delivery: Delivery;
  /** True: without the headers that the service itself adds to everything; a gateway's answer. */
  bare: boolean;
}

/** `dropped`: the connection ends without an answer. `never`: it stays open without one. */
type Delivery = "whole" | "half-open" | "cut" | "dropped" | "never";

/** Does what a request asks for. */
export type Handler = (asked: Asked) => Answer;

/** An answer that arrives as it is. */
export function answer(status: number, body: string | null, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers, body, delivery: "whole", bare: false };
}

/** No answer at all. */
export function silence(delivery: "dropped" | "never"): Answer {
  return { ...answer(0, null), delivery };
}

/** A page as gateways send it, with nothing of the service's own. */
export function gatewayPage(status: number, title: string): Answer {
  const page = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return { ...answer(status, page, { "content-type": "text/html" }), bare: true };
}
