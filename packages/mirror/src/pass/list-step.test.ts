import { describe, expect, it } from "vitest";
import { add, addMany, MINUTE, names } from "../testing/add-people.ts";
import { openEmpty, type Workshop } from "../testing/workshop.ts";

const LIST = "GET /storing/profiles";

/** Slim pages of the list, this one, fail. */
function failPage(shop: Workshop, page: number, faults: string): void {
  shop.beforeRequest = (what, query) => {
    const fails = what === LIST && query.get("page") === String(page) && query.get("return_profile") === "false";
    shop.sandbox.setFaults(fails ? faults : []);
  };
}

describe("one page of the list that cannot be had", () => {
  it.each([
    ["answered 500", "hrflow: status 500", "unavailable"],
    ["cut off", "hrflow: drop-before", "unavailable"],
    ["refused as invalid", "hrflow: status 400", "validation"],
    ["answered with a page of HTML", "hrflow: html", "bad_response"],
  ])("%s: holds up nobody who was listed, and nobody who changes later", async (_name, faults, code) => {
    const shop = await openEmpty();
    addMany(shop, 160);
    failPage(shop, 5, faults);
    expect(await shop.pass()).toMatchObject({ end: "unavailable", error: { code }, created: 120, backlog: 0 });
    shop.wait(MINUTE);
    add(shop, "newcomer");
    expect(await shop.pass()).toMatchObject({ end: "unavailable", error: { code }, created: 1 });
    expect(names(shop)).toContain("newcomer");

    shop.beforeRequest = () => undefined;
    shop.sandbox.setFaults([]);
    expect(await shop.pass()).toMatchObject({ end: "done", created: 40, backlog: 0 });
    expect(names(shop)).toHaveLength(161);
  });
});

describe("an HrFlow that fails everybody from the second page on", () => {
  it("costs nobody an attempt, and one request a pass from then on", async () => {
    const shop = await openEmpty();
    const [first = ""] = addMany(shop, 90).slice(-1);
    shop.beforeRequest = (what, query) => {
      if (what === LIST && query.get("page") === "2") shop.sandbox.setFaults("hrflow: status 503");
    };
    expect(await shop.pass()).toMatchObject({ end: "unavailable", failed: 0, backlog: 30 });
    expect(await shop.counts()).toMatchObject({ people: { due: 30, retrying: 0, quarantined: 0 } });
    expect(await shop.person(first)).toMatchObject({ attempts: 0, triedAt: null });
    expect(shop.requests().filter((what) => what === "GET /profile/indexing").length).toBeLessThanOrEqual(5);
    expect(await shop.pass()).toMatchObject({ end: "unavailable", failed: 0, backlog: 30 });
    expect(shop.requests()).toEqual([LIST]);
  });
});
