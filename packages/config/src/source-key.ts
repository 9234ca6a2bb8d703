import { UsageError } from "@push-profile/transport";

/**
 * A key that may be a source's. HrFlow's have 40 hexadecimal digits, but nothing says that all do: only what can be none
 * is refused.
 * @throws UsageError where it holds a blank or another character that no key has.
 */
export function assertSourceKey(key: string, name: string): string {
  if (/^[\x21-\x7e]+$/.test(key)) return key;
  throw new UsageError(
    `${name} holds a blank or another character that no key has`,
    "Copy the source's key again, from its page in HrFlow.",
    name,
  );
}
