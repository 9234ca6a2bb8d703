import { isObject } from "@push-profile/transport";
import { listOf, recordOf, textOf } from "../lenient.ts";

/** The text as it stands where it is an https URL without credentials, else `null`. */
export function httpsUrl(value: unknown): string | null {
  const text = textOf(value);
  const url = text === null || /\s/.test(text) ? null : URL.parse(text);
  return url?.protocol === "https:" && !url.username && !url.password ? text : null;
}

/**
 * The LinkedIn address out of `info.urls`, in every shape it comes in: a list of `{type, url}` whose `url` may be
 * a list, an object of networks (records of 2020-21), bare texts. Without a type the host decides.
 */
export function linkedinUrl(urls: unknown): string | null {
  const links = linksOf(urls);
  const typed = links.filter(({ type }) => type === "linkedin").map(({ url }) => webUrl(url));
  const untyped = links.filter(({ type }) => type === null).map(({ url }) => linkedinHost(webUrl(url)));
  return [...typed, ...untyped].find((url) => url !== null) ?? null;
}

interface Link {
  type: string | null;
  url: unknown;
}

function linksOf(urls: unknown): Link[] {
  if (isObject(urls)) return Object.entries(urls).flatMap(([type, url]) => flatten(type.toLowerCase(), url));
  return listOf(urls).flatMap((item) => {
    if (!isObject(item)) return flatten(null, item);
    return flatten(textOf(item["type"])?.toLowerCase() ?? null, recordOf(item)["url"]);
  });
}

function flatten(type: string | null, url: unknown): Link[] {
  return Array.isArray(url) ? url.map((item) => ({ type, url: item })) : [{ type, url }];
}

/** A web address; `https://` is added where the scheme is missing. */
function webUrl(value: unknown): string | null {
  const text = textOf(value);
  if (text === null || /\s/.test(text)) return null;
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text.replace(/^\/+/, "")}`;
  const url = URL.parse(full);
  const web = url !== null && (url.protocol === "https:" || url.protocol === "http:") && url.hostname.includes(".");
  return web ? full : null;
}

function linkedinHost(url: string | null): string | null {
  const host = url === null ? "" : (URL.parse(url)?.hostname ?? "");
  return host === "linkedin.com" || host.endsWith(".linkedin.com") ? url : null;
}
