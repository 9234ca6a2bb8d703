import { describe, expect, it } from "vitest";
import { createStandstill } from "./standstill.ts";
import { cutOff, failed, of, written } from "./testing/outcomes.ts";

const down = {
  code: "unavailable",
  message: "Teamtailor cannot be reached",
  status: null,
  retryable: true,
  fix: "Wait.",
} as const;

const nameless = { profile: { source: null, key: null, reference: null } };

describe("a standstill", () => {
  const codes = ["unavailable", "timeout", "rate_limited", "bad_response"] as const;
  it.each(codes)("is five different people in a row with %s", (code) => {
    const standstill = createStandstill();
    for (const key of ["a", "b", "c", "d"]) expect(standstill.book(failed({ code }, of(key)))).toBeNull();
    expect(standstill.book(failed({ ...down, code }, of("e")))).toMatchObject({
      code,
      message: "Teamtailor cannot be reached; so it went for 5 people in a row, nobody else was tried",
      retryable: true,
      fix: "Wait.",
    });
  });

  it("is not one person five times", () => {
    const standstill = createStandstill();
    for (let time = 0; time < 9; time += 1) expect(standstill.book(failed(down, of("a")))).toBeNull();
  });

  it("is five in a row of whom nothing tells who they are", () => {
    const standstill = createStandstill();
    for (let person = 1; person < 5; person += 1) expect(standstill.book(failed(down, nameless))).toBeNull();
    expect(standstill.book(failed(down, nameless))).toMatchObject({ code: "unavailable" });
  });

  it.each([
    { by: "an answer", outcome: written("updated") },
    { by: "a failure of the person's own", outcome: failed({ code: "validation" }) },
  ])("is ended by $by in between", ({ outcome }) => {
    const standstill = createStandstill();
    for (const key of ["a", "b", "c", "d"]) standstill.book(failed(down, of(key)));
    standstill.book(outcome);
    for (const key of ["e", "f", "g", "h"]) expect(standstill.book(failed(down, of(key)))).toBeNull();
  });

  it("keeps it that another try is of no use", () => {
    const standstill = createStandstill();
    const redirected = { code: "bad_response", message: "Teamtailor redirected", retryable: false } as const;
    for (const key of ["a", "b", "c", "d"]) standstill.book(failed(redirected, of(key)));
    expect(standstill.book(failed(redirected, of("e")))).toMatchObject({ code: "bad_response", retryable: false });
  });

  it("is not made of people whom we cut off ourselves", () => {
    const standstill = createStandstill();
    for (const key of ["a", "b", "c", "d", "e", "f"]) expect(standstill.book(cutOff(of(key)))).toBeNull();
    expect([standstill.ofTheOnlyOne(), standstill.ofAll()]).toEqual([null, null]);
  });

  it("is told at the end where several went unanswered and nobody else was there", () => {
    const standstill = createStandstill();
    for (const key of ["a", "b", "c"]) standstill.book(failed(down, of(key)));
    expect(standstill.ofAll()).toMatchObject(down);
    standstill.book(failed({ code: "validation" }, of("d")));
    expect(standstill.ofAll()).toBeNull();
  });

  it("is not told for all where there was only one", () => {
    const standstill = createStandstill();
    for (const key of ["a", "a"]) standstill.book(failed(down, of(key)));
    expect(standstill.ofAll()).toBeNull();
  });

  it("is the only person there is", () => {
    const standstill = createStandstill();
    standstill.book(failed(down));
    expect(standstill.ofTheOnlyOne()).toMatchObject(down);
  });

  it.each([
    { what: "one of two", outcomes: [written("updated", of("a")), failed(down, of("b"))] },
    { what: "one of several nameless", outcomes: [written("created", nameless), failed(down, nameless)] },
    { what: "the only person, refused", outcomes: [failed({ code: "validation" })] },
    { what: "nobody", outcomes: [] },
  ])("is not $what", ({ outcomes }) => {
    const standstill = createStandstill();
    for (const outcome of outcomes) standstill.book(outcome);
    expect(standstill.ofTheOnlyOne()).toBeNull();
  });
});
