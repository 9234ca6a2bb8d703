import { declare, toOne } from "../engine/declare.ts";
import { oneOf } from "../engine/filters.ts";
import { follow } from "../engine/linkage.ts";
import { isBlank, judgeKinds } from "../engine/read-body.ts";
import type { Resource } from "../engine/resource.ts";
import type { Stored } from "../engine/table.ts";
import { type ApiError, errors } from "../errors.ts";
import type { CustomField } from "./custom-fields.ts";
import { fitsField } from "./field-type.ts";

/** What a custom field holds for a candidate: the value as it was sent. */
export interface CustomFieldValue extends Stored {
  field: number;
  owner: number;
  value: unknown;
}

/** Choice fields can be asked for, though there are none. */
const FIELD_TYPES = ["Text", "Email", "Url", "Phone", "Date", "Checkbox", "Number", "Select", "MultiSelect"].map(
  (name) => `CustomField::${name}`,
);

const judge = judgeKinds({ value: "any" });

export const customFieldValues: Resource = declare<CustomFieldValue>({
  type: "custom-field-values",
  table: ({ account }) => account.customFieldValues,
  attributes: {
    "field-type": ({ field }, { account }) => account.customFields.byId(field)?.fieldType ?? null,
    value: ({ value }) => value,
  },
  relationships: {
    "custom-field": toOne("custom-fields", ({ field }) => field),
    owner: toOne("candidates", ({ owner }) => owner),
  },
  includes: ["custom-field", "owner"],
  filters: {
    "field-type": oneOf(FIELD_TYPES, ({ field }, { account }) => account.customFields.byId(field)?.fieldType ?? null),
  },
  create: {
    rules: {
      type: "custom-field-values",
      id: "none",
      judge,
      relationships: {
        "custom-field": { types: ["custom-fields", "custom-field-selects"] },
        owner: { types: ["candidates"] },
      },
    },
    location: true,
    make: ({ store, account }, { attributes, links }, stamp) => {
      const link = links["custom-field"];
      const field = link?.type === "custom-fields" ? follow(account.customFields, link) : null;
      const owner = follow(store, links["owner"]);
      const refusals = validateValue(field, attributes["value"]);
      if (field === null) refusals.push(errors.relation("custom-field", "must exist"));
      if (owner === null) refusals.push(errors.relation("owner", "must exist"));
      if (field === null || owner === null || refusals.length > 0) return { refusals };
      const others = account.customFieldValues.having("owner", owner.id);
      if (others.some((id) => account.customFieldValues.byId(id)?.field === field.id)) {
        return { refusals: [errors.relation("custom-field", "has already been taken")] };
      }
      return { ...stamp, field: field.id, owner: owner.id, value: attributes["value"] };
    },
  },
  update: {
    rules: { type: "custom-field-values", id: "required", judge, relationships: "ignored" },
    change: ({ account }, old, { attributes }) => {
      if (!Object.hasOwn(attributes, "value")) return old;
      const refusals = validateValue(account.customFields.byId(old.field), attributes["value"]);
      return refusals.length > 0 ? { refusals } : { ...old, value: attributes["value"] };
    },
  },
});

function validateValue(field: CustomField | null, value: unknown): ApiError[] {
  if (isBlank(value)) return [errors.validation("value", "can't be blank")];
  if (field === null || fitsField(field.fieldType, value)) return [];
  return [errors.validation("value", "is invalid")];
}
