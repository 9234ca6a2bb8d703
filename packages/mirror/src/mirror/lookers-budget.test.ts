import { readFileSync } from "node:fs";
import { PushProfileError } from "@push-profile/transport";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Ledger } from "../ledger/ledger.ts";
import { openWorkshop, type Workshop } from "../testing/workshop.ts";
import { ledgerBudget } from "./account-budget.ts";
import { lookersBudget } from "./lookers-budget.ts";
import { findIdentity, type Identity } from "./open-identity.ts";

let shop: Workshop;
let identity: Identity;

beforeEach(async () => {
  shop = await openWorkshop({ profiles: 0, strangers: 0 });
  shop.settings = { ...shop.settings, account: { ...shop.settings.account, limit: 2 } };
  identity = await findIdentity(shop.settings, shop);
});

afterEach(() => shop.close());

/** A ledger whose budget cannot be changed. */
function broken(retryable: boolean): Ledger {
  const error = new PushProfileError({ code: "unavailable", message: "m", retryable });
  return { ...shop.ledger, changeBudget: () => Promise.reject(error) };
}

describe("the budget of who only looks", () => {
  it("is the one that everybody who pushes to the account shares, once somebody does", async () => {
    const looks = lookersBudget(shop.settings, shop, identity);
    const pushes = ledgerBudget(shop.settings, shop, identity);
    const leaves = [await pushes.acquire(), await looks.acquire()];
    expect(await pushes.usage()).toMatchObject({ used: 2 });
    let given = false;
    const third = looks.acquire().then((leave) => {
      given = true;
      leave.cancel?.();
    });
    await shop.clock.advance(1000);
    expect(given).toBe(false);
    for (const leave of leaves) leave.cancel?.();
    while (!given) await shop.clock.advance(1000);
    await third;
    await looks.flush();
  });

  it("is their own while nobody else sends, and nothing is written", async () => {
    const before = readFileSync(shop.path);
    const looks = lookersBudget(shop.settings, shop, identity);
    for (let n = 0; n < 2; n++) (await looks.acquire()).cancel?.();
    await looks.flush();
    expect(await ledgerBudget(shop.settings, shop, identity).usage()).toMatchObject({ used: 0, waiting: 0 });
    expect(readFileSync(shop.path).equals(before)).toBe(true);
  });

  it.each([
    ["cannot be written", () => ({ ...shop, ledger: broken(false) }), () => identity],
    ["does not know the account", () => shop, () => ({ ...identity, account: { ...identity.account, id: -1 } })],
  ])("is its own where the ledger %s", async (_, surroundings, who) => {
    const looks = lookersBudget(shop.settings, surroundings(), who());
    for (let n = 0; n < 2; n++) (await looks.acquire()).cancel?.();
    await looks.flush();
    const usage = await ledgerBudget(shop.settings, shop, identity).usage();
    expect(usage).toMatchObject({ used: 0, waiting: 0 });
  });

  it("is not there where the ledger has trouble that may pass", async () => {
    await ledgerBudget(shop.settings, shop, identity).acquire();
    const looks = lookersBudget(shop.settings, { ...shop, ledger: broken(true) }, identity);
    await expect(looks.acquire()).rejects.toMatchObject({ code: "unavailable" });
  });
});
