import { describe, expect, it } from "vitest";
import { createRandom } from "../random.ts";
import { inventPerson } from "./names.ts";

describe("inventPerson", () => {
  const people = Array.from({ length: 500 }, (_, index) => inventPerson(createRandom("names", index), index));

  it("makes plain addresses of names with accents", () => {
    expect(people.some(({ firstName }) => /[^ -~]/.test(firstName))).toBe(true);
    for (const { email, slug } of people) {
      expect(email).toMatch(/^[a-z]+\.[a-z]+\.\d+@example\.(com|org)$/);
      expect(slug).toMatch(/^[a-z]+-[a-z]+-\d+$/);
    }
  });

  it("takes phones from the numbers that are kept free for fiction", () => {
    for (const { phone } of people) {
      expect(phone).toMatch(/^\+46701740\d{3}$/);
      expect(Number(phone.slice(-3))).toBeGreaterThanOrEqual(605);
      expect(Number(phone.slice(-3))).toBeLessThanOrEqual(699);
    }
  });

  it("varies", () => {
    expect(new Set(people.map(({ lastName }) => lastName)).size).toBeGreaterThan(100);
  });
});
