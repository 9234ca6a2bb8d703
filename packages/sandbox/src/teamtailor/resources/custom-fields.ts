import { declare, toMany, toNothing } from "../engine/declare.ts";
import { isBlank, judgeKinds, textOf } from "../engine/read-body.ts";
import type { Resource } from "../engine/resource.ts";
import type { Stored } from "../engine/table.ts";
import { type ApiError, errors } from "../errors.ts";
import { type FieldType, isFieldType } from "./field-type.ts";

/** A field that the account added to candidates. */
export interface CustomField extends Stored {
  name: string;
  fieldType: FieldType;
}

export const customFields: Resource = declare<CustomField>({
  type: "custom-fields",
  table: ({ account }) => account.customFields,
  attributes: {
    "api-name": ({ name }) =>
      name
        .trim()
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, "-"),
    name: ({ name }) => name,
    "field-type": ({ fieldType }) => fieldType,
    "created-at": { time: ({ createdAt }) => createdAt },
    "updated-at": { time: ({ updatedAt }) => updatedAt },
  },
  relationships: {
    "custom-field-values": toMany("custom-field-values", ({ id }, { account }) =>
      account.customFieldValues.having("field", id),
    ),
    "custom-field-options": toNothing("many"),
  },
  includes: ["custom-field-values", "custom-field-options"],
  sorts: false,
  pages: "cursors",
  create: {
    rules: {
      type: "custom-fields",
      id: "none",
      judge: judgeKinds({ name: "text", "field-type": "text" }),
      relationships: {},
    },
    location: true,
    make: ({ account: { customFields: table } }, { attributes }, stamp) => {
      const name = textOf(attributes, "name") ?? "";
      const fieldType = attributes["field-type"];
      const refusals: ApiError[] = [];
      if (isBlank(name)) refusals.push(errors.validation("name", "can't be blank"));
      else if (table.having("name", name.toLowerCase()).length > 0) {
        refusals.push(errors.validation("name", "has already been taken"));
      }
      if (!isFieldType(fieldType)) refusals.push(errors.validation("field-type", "is not included in the list"));
      return refusals.length > 0 || !isFieldType(fieldType) ? { refusals } : { ...stamp, name, fieldType };
    },
  },
});
