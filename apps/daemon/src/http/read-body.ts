/** A body this many times as large as it may be is not read to its end. */
const PATIENCE = 16;

/**
 * Reads a request's body, whose length may not be said beforehand. Hono's own limit makes a `Request` anew for that,
 * which only works where the server's replaces the global one.
 * @param limit bytes at most
 * @returns `null` for one that is larger. A while it is read on and thrown away, because whoever still sends does not listen
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (isTooLong(request.headers, limit)) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit * PATIENCE) return null;
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? null : new Uint8Array(Buffer.concat(chunks));
}

/** Whether a body is larger than that by its own words. */
export function isTooLong(headers: Headers, limit: number): boolean {
  return Number(headers.get("content-length") ?? 0) > limit;
}
