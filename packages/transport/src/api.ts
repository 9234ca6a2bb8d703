import {
  createFinalURL,
  createQuerySerializer,
  defaultPathSerializer,
  type MethodResponse,
  type ParamsOption,
  type RequestBodyOption,
  type Client as SpecClient,
} from "openapi-fetch";
import type { HttpMethod, PathsWithMethod } from "openapi-typescript-helpers";
import type { AnswerHeaders } from "./fetch.ts";
import type { Send } from "./sender.ts";

export interface ApiOptions {
  /** Without a slash at its end. */
  baseUrl: string;
  /** Sent with each request. */
  headers: Readonly<Record<string, string>>;
  /** The media type of the bodies that are sent. @default "application/json" */
  mediaType?: string;
}

/** A good answer's body, under the spec's type, and its headers. */
export interface Reply<Data> {
  data: Data;
  headers: AnswerHeaders;
}

/** Asks for a path of the spec, with the parameters and the body that the spec knows for it, by `send`. */
export type Api<Paths extends {}> = <Method extends HttpMethod, Path extends PathsWithMethod<Paths, Method>>(
  method: Method,
  path: Path,
  init: Init<Paths[Path], Method>,
  send: Send,
) => Promise<Reply<MethodResponse<SpecClient<Paths>, Method, Path>>>;

type Init<Operations, Method extends HttpMethod> = Operations extends { [Name in Method]: infer Operation }
  ? ParamsOption<Operation> & RequestBodyOption<Operation>
  : never;

/** What `Init` comes to when the spec is forgotten. */
interface AnyInit {
  params?: { path?: Record<string, unknown>; query?: Record<string, unknown>; header?: Record<string, string> };
  body?: unknown;
}

const toQuery = createQuerySerializer<Record<string, unknown>>();

/**
 * A caller for all paths of a spec. Types and addresses are openapi-fetch's; the sending is not, because its own makes
 * a `Request` and two `Headers` for each call and asks for `FormData`: to load those takes longer than the rest of one
 * push (`createHttpFetch` has the figures), and the body would be parsed twice.
 *
 * The answer's type is the spec's word. What really came was looked at by the judge that `send` was made with, no more.
 */
export function createApi<Paths extends {}>({
  baseUrl,
  headers,
  mediaType = "application/json",
}: ApiOptions): Api<Paths> {
  function ask<Method extends HttpMethod, Path extends PathsWithMethod<Paths, Method>>(
    method: Method,
    path: Path,
    init: Init<Paths[Path], Method>,
    send: Send,
  ): Promise<Reply<MethodResponse<SpecClient<Paths>, Method, Path>>>;
  async function ask(
    method: string,
    path: string,
    { params = {}, body }: AnyInit,
    send: Send,
  ): Promise<Reply<unknown>> {
    const answer = await send({
      url: createFinalURL(path, { baseUrl, params, querySerializer: toQuery, pathSerializer: defaultPathSerializer }),
      method: method.toUpperCase(),
      headers: { ...headers, ...(body === undefined ? {} : { "Content-Type": mediaType }), ...params.header },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return { data: answer.body.kind === "json" ? answer.body.value : undefined, headers: answer.headers };
  }
  return ask;
}
