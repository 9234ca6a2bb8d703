/** A file that came in a form. */
export interface FormFile {
  /** As its sender named it. */
  name: string;
  /** The media type that its sender gave; "" for none. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A form, by the fields' names; of several fields with one name the first. */
export interface Form {
  texts: ReadonlyMap<string, string>;
  files: ReadonlyMap<string, FormFile>;
}

/** Reads `multipart/form-data`. `null` for another media type and for what cannot be read as one. */
export async function readForm(contentType: string | undefined, bytes: Uint8Array<ArrayBuffer>): Promise<Form | null> {
  if (contentType === undefined || !/^multipart\/form-data\s*;/i.test(contentType)) return null;
  const parsed = new Response(bytes, { headers: { "content-type": contentType } }).formData();
  const data = await parsed.catch(() => null);
  if (data === null) return null;
  const texts = new Map<string, string>();
  const files = new Map<string, FormFile>();
  for (const [name, value] of data) {
    if (texts.has(name) || files.has(name)) continue;
    if (typeof value === "string") texts.set(name, value);
    else files.set(name, { name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { texts, files };
}
