import { createHmac } from "node:crypto";
import type { AccountEvent } from "./events.ts";

/** Where events go and what they look like. */
export interface WebhookSwitches {
  /** https, or http on this machine. */
  url: string;
  /** Signs every body. */
  key: string;
  /** @default "enveloped" */
  shape?: "enveloped" | "flat";
  /** @default "v2" */
  signature?: "v2" | "v1";
}

/** What is sent of an event. */
export interface Signed {
  body: string;
  /** The header `TT-Signature`. */
  signature: string;
}

/**
 * The body of an event and its signature: v2 signs the time and the body, v1 the id alone.
 * @param now milliseconds since the epoch
 */
export function signEvent(event: AccountEvent, hook: WebhookSwitches, now: number): Signed {
  const { shape = "enveloped", signature: version = "v2", key } = hook;
  const value = shape === "flat" ? flat(event) : enveloped(event);
  if (version === "v1") {
    const signature = base64(hmac(key, String(event.id)));
    return { body: JSON.stringify(shape === "flat" ? value : { ...value, signature }), signature };
  }
  const body = JSON.stringify(value);
  const seconds = Math.floor(now / 1000);
  return { body, signature: base64(`t=${seconds},v2=${hmac(key, `${seconds}.${body}`)}`) };
}

function enveloped({ name, type, id, attributes }: AccountEvent): Record<string, unknown> {
  const data = { id: String(id), type, ...(attributes === null ? {} : { attributes }) };
  return { payload: { event_name: name, data } };
}

function flat({ name, id, attributes, candidate }: AccountEvent): Record<string, unknown> {
  return {
    event_name: name,
    id,
    ...underscored(attributes ?? {}),
    ...(candidate === undefined ? {} : { candidate: underscored(candidate) }),
  };
}

function underscored(attributes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.replaceAll("-", "_"), value]));
}

function hmac(key: string, text: string): string {
  return createHmac("sha256", key).update(text).digest("hex");
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}
