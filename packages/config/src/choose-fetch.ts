import { createHttpFetch, type Fetch, UsageError } from "@push-profile/transport";

/** The proxies that an environment names. */
export interface ProxyNames {
  httpProxy?: string;
  httpsProxy?: string;
  noProxy?: string;
}

type Environment = Record<string, string | undefined>;

/**
 * The fetch to send with: the one handed in, one through the proxy that the environment names, or the quick one.
 * The proxy's code is only read where there is one.
 * @throws UsageError for a proxy that is not an address; the address may hold a password and is not repeated.
 */
export async function chooseFetch({ env, fetch }: { env: Environment; fetch?: Fetch | undefined }): Promise<Fetch> {
  if (fetch !== undefined) return fetch;
  const names = proxyNames(env);
  if (names.httpProxy === undefined && names.httpsProxy === undefined) return createHttpFetch();
  const { createProxyFetch } = await import("./proxy-fetch.ts");
  return createProxyFetch(names);
}

function proxyNames(env: Environment): ProxyNames {
  const httpProxy = address(env, "http_proxy", "HTTP_PROXY");
  const httpsProxy = address(env, "https_proxy", "HTTPS_PROXY");
  const noProxy = env["no_proxy"] || env["NO_PROXY"];
  return {
    ...(httpProxy === undefined ? {} : { httpProxy }),
    ...(httpsProxy === undefined ? {} : { httpsProxy }),
    ...(noProxy === undefined ? {} : { noProxy }),
  };
}

/** As everywhere, the name in small letters comes first. */
function address(env: Environment, ...names: string[]): string | undefined {
  const name = names.find((each) => env[each]);
  const value = name === undefined ? undefined : env[name];
  if (name === undefined || value === undefined) return undefined;
  const url = URL.parse(value);
  if (url !== null && (url.protocol === "http:" || url.protocol === "https:")) return value;
  throw new UsageError(`${name} is not an address of a proxy`, "Give it as http://host:port.", name);
}
