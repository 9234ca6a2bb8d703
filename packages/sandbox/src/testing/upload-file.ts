import type { OpenSandbox, Reply } from "./open-sandbox.ts";

/** Fields of an upload; `file` as text or bytes, `null` for none. */
export interface UploadFields {
  file?: string | Uint8Array<ArrayBuffer> | null;
  name?: string;
  [field: string]: unknown;
}

/** A text file with a person in it. */
export const STEN = "Name: Sten Papper\nEmail: sten.papper@example.com\nPhone: +46701740608\n";

/** POST /profile/parsing/file into the main source, with STEN where no other file is given. */
export function uploadFile(sandbox: OpenSandbox, given: UploadFields = {}): Promise<Reply> {
  const { file = STEN, name = "sten-papper.txt", ...fields } = given;
  const form = new FormData();
  form.set("source_key", sandbox.hrflow.sourceKey);
  for (const [field, value] of Object.entries(fields)) form.set(field, String(value));
  if (file !== null) form.set("file", new File([file], name));
  return sandbox.hr("POST", "/profile/parsing/file", { body: form });
}

/** The same, read at once. */
export function uploadAtOnce(sandbox: OpenSandbox, given: UploadFields = {}): Promise<Reply> {
  return uploadFile(sandbox, { ...given, sync_parsing: 1 });
}
