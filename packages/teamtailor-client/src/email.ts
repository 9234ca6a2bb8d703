/** An e-mail as it is compared and asked for: trimmed, in lower case. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}

/**
 * The value for `filter[email]`. The service reads it as a line of CSV (inferred: jsonapi-resources): a comma would mean
 * OR and a stray double quote an error, so a value with one of them is quoted.
 */
export function emailFilter(email: string): string {
  const folded = foldEmail(email).toWellFormed();
  return /[",]/.test(folded) ? `"${folded.replaceAll('"', '""')}"` : folded;
}
