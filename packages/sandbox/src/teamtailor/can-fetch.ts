/**
 * Whether the local Teamtailor takes a file to be there: https, at a public host name. Nothing is fetched.
 * Hosts under `.invalid`, local names, addresses in numbers and plain http cannot be had.
 */
export function canFetch(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username } = new URL(url);
  if (protocol !== "https:" || username !== "") return false;
  if (hostname.startsWith("[") || /^[\d.]+$/.test(hostname)) return false;
  return hostname.includes(".") && !/\.(invalid|localhost|local|internal|test)$/.test(hostname);
}
