import { UsageError } from "./errors.ts";

export interface BaseUrlRules {
  /** The name of the setting, for the error. */
  field: string;
  /** Accepts plain `http://` beyond loopback. @default false */
  allowInsecure?: boolean;
  /** How the user may allow that, for the error: `--allow-insecure-http`. @default there is no way */
  waiver?: string | null;
}

/**
 * A base URL fit to carry a credential: https, or http on loopback; no user, query or fragment in it.
 *
 * @returns The URL without a slash at its end.
 * @throws {UsageError} What is wrong with it. The URL itself is not repeated: it may hold a password.
 */
export function assertBaseUrl(url: string, { field, allowInsecure = false, waiver = null }: BaseUrlRules): string {
  const parsed = URL.parse(url);
  if (parsed === null) {
    throw new UsageError(`${field} is not a URL`, `Give a whole URL, such as https://api.example.com/v1.`, field);
  }
  if (parsed.username !== "" || parsed.password !== "") {
    throw new UsageError(`${field} holds a user name or a password`, "Take them out of the URL.", field);
  }
  if (parsed.search !== "" || parsed.hash !== "" || /[?#]/.test(url)) {
    throw new UsageError(`${field} holds a query or a fragment`, "End the URL with its path.", field);
  }
  if (parsed.protocol !== "https:" && parsed.protocol !== "http:") {
    throw new UsageError(`${field} is neither https:// nor http://`, "Give an https:// URL.", field);
  }
  if (parsed.protocol === "http:" && !allowInsecure && !isLoopback(parsed.hostname)) {
    throw new UsageError(
      `${field} is plain http:// to another machine: it would show the credential to everybody on the way`,
      `Give an https:// URL${waiver === null ? "" : `, or allow it (${waiver}) where the network is yours`}.`,
      field,
    );
  }
  return parsed.href.replace(/\/+$/, "");
}

/** Whether a host name, as `URL` writes it, is this machine: 127.0.0.0/8, ::1 or localhost. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
