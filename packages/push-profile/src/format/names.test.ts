import { describe, expect, it } from "vitest";
import { nameAttributes } from "./names.ts";

describe("nameAttributes", () => {
  it.each([
    ["both given, full name ignored", { first_name: " Ada ", last_name: "Byron", full_name: "X Y" }, ["Ada", "Byron"]],
    ["only a full name: first word, then the rest", { full_name: "Ada King Byron" }, ["Ada", "King Byron"]],
    ["one word only is a first name", { full_name: "Ada", last_name: "" }, ["Ada", null]],
    ["no last name, but the full one has it", { first_name: "Ada", full_name: "Ada King" }, ["Ada", "King"]],
    [
      "no first name, but the full one has it",
      { last_name: "de Vries", full_name: "Jan Piet de Vries" },
      ["Jan Piet", "de Vries"],
    ],
    ["case does not matter", { last_name: "KING", full_name: "Ada King" }, ["Ada", "KING"]],
    ["everything in the first name stays there", { first_name: "Ada King", full_name: "Ada King" }, ["Ada King", null]],
    ["a full name that disagrees is not guessed from", { first_name: "Ada", full_name: "Grace Hopper" }, ["Ada", null]],
    ["nothing known", {}, [null, null]],
    ["odd types", { first_name: {}, last_name: [], full_name: 7 }, ["7", null]],
  ])("%s", (_, info, [first, last]) => {
    expect(nameAttributes(info)).toEqual({ "first-name": first, "last-name": last });
  });
});
