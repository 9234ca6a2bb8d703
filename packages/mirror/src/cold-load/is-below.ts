/** Whether an absolute URL stands below the base URL: only there may the key be sent. */
export function isBelow(baseUrl: string, link: string): boolean {
  const base = URL.parse(baseUrl);
  const url = URL.parse(link);
  if (base === null || url === null || url.origin !== base.origin) return false;
  if (url.username !== "" || url.password !== "") return false;
  return url.pathname.startsWith(base.pathname.replace(/\/*$/, "/"));
}
