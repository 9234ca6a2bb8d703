import { teamtailorMillis } from "../time.ts";

/** The types of custom fields that there are here: no choice fields. */
export type FieldType = `CustomField::${"Text" | "Email" | "Url" | "Phone" | "Date" | "Checkbox" | "Number"}`;

const FITS: Readonly<Record<FieldType, (value: unknown) => boolean>> = {
  "CustomField::Text": (value) => typeof value === "string",
  "CustomField::Email": (value) => typeof value === "string" && value.includes("@"),
  "CustomField::Url": (value) =>
    typeof value === "string" && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
  "CustomField::Phone": (value) => typeof value === "string",
  "CustomField::Date": (value) => typeof value === "string" && teamtailorMillis(value) !== null,
  "CustomField::Checkbox": (value) => typeof value === "boolean" || value === "true" || value === "false",
  "CustomField::Number": (value) =>
    typeof value === "number" || (typeof value === "string" && Number.isFinite(Number(value))),
};

export function isFieldType(value: unknown): value is FieldType {
  return typeof value === "string" && Object.hasOwn(FITS, value);
}

/** Whether a value that is not blank fits fields of a type. */
export function fitsField(type: FieldType, value: unknown): boolean {
  return FITS[type](value);
}
