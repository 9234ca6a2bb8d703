import { isLoopback, UsageError } from "@push-profile/transport";

/**
 * Checks the URL of somebody who wants to be called: https, or http on this machine; no user and no password in it.
 * @param name what the user wrote to give it
 * @throws UsageError that does not repeat it: such URLs are often the secret themselves.
 */
export function readNoticeUrl(value: string, name: string): string {
  const url = URL.parse(value);
  const fix = "Give an https:// URL, such as https://hooks.example.com/abc.";
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new UsageError(`${name} is not a URL`, fix, name);
  }
  if (url.username !== "" || url.password !== "") {
    throw new UsageError(`${name} holds a user or a password`, "Give a URL without them.", name);
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw new UsageError(`${name} is plain http://, which everybody on the way can read`, fix, name);
  }
  return url.href;
}
