/**
 * What sends one request and gives the answer's head: the platform's fetch, or anything that does as much of it.
 * Rejects where no answer comes, and when aborted. Whoever gets an answer reads its body or cancels it.
 */
export type Fetch = (url: string, request: FetchRequest) => Promise<FetchResponse>;

export interface FetchRequest {
  method: string;
  headers: Record<string, string>;
  body: string | null;
  signal: AbortSignal;
  /** A redirect is an answer like any other. */
  redirect: "manual";
}

/** An answer whose body is still to be read: the part of a `Response` that is used. */
export interface FetchResponse {
  status: number;
  headers: AnswerHeaders;
  /** Decoded; `null` where there is none. */
  body: FetchBody | null;
  /** The platform's word for an answer whose status it hides. */
  type?: string;
}

export interface AnswerHeaders {
  /** The values of this header, joined by commas; `null` where there is none. */
  get(name: string): string | null;
}

export interface FetchBody {
  getReader(): BodyReader;
  /** Lets go of it unread. */
  cancel(): Promise<void>;
}

interface BodyReader {
  read(): Promise<{ done?: boolean; value?: Uint8Array | undefined }>;
  /** Lets go of the rest. */
  cancel(): Promise<void>;
}
