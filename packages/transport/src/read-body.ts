import type { FetchResponse } from "./fetch.ts";

/** Thrown when a body is larger than what is accepted. */
export class BodyTooLarge extends Error {
  override readonly name: string = "BodyTooLarge";
}

/** A body that was read to its end. */
export type Body =
  /** Nothing, or white space. */
  | { kind: "empty" }
  | { kind: "json"; value: unknown }
  /** Something else than JSON, such as a gateway's HTML page. */
  | { kind: "other" };

/**
 * Reads an answer's body as UTF-8 text.
 *
 * @throws {BodyTooLarge} It has more than `maxBytes` bytes; the rest is not read.
 */
export async function readText(response: FetchResponse, maxBytes: number): Promise<string> {
  if (response.body === null) return "";
  if (Number(response.headers.get("content-length")) > maxBytes) {
    await response.body.cancel();
    throw new BodyTooLarge();
  }
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  const reader = response.body.getReader();
  for (let next = await reader.read(); next.value !== undefined; next = await reader.read()) {
    bytes += next.value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw new BodyTooLarge();
    }
    text += decoder.decode(next.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Tells JSON from what is none; the media type does not count, services get it wrong. */
export function parseBody(text: string): Body {
  if (text.trim() === "") return { kind: "empty" };
  try {
    return { kind: "json", value: JSON.parse(text) };
  } catch {
    return { kind: "other" };
  }
}
