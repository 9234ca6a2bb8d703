import { ServiceError } from "@push-profile/transport";
import { beforeEach, describe, expect, it } from "vitest";
import type { Account } from "../ledger/ledger.ts";
import { type OpenAccountOptions, openAccount } from "./open-account.ts";

const BASE_URL = "https://tt.example.com/v1";

let asked: number;
let accounts: Account[];
let keys: Map<string, Account>;

beforeEach(() => {
  asked = 0;
  accounts = [];
  keys = new Map();
});

function open(apiKey: string, more: { company?: string; baseUrl?: string } = {}): Promise<Account> {
  const { company = "FkZE7LWdUXo", baseUrl = BASE_URL } = more;
  const ledger: OpenAccountOptions["ledger"] = {
    fingerprint: (text) => `print of ${text}`,
    findAccount: async (url, print) => keys.get(`${url} ${print}`) ?? null,
    recordAccount: async (url, print, id) => {
      const found = accounts.find((account) => account.baseUrl === url && account.company === id);
      const account = found ?? { id: accounts.length + 1, baseUrl: url, company: id };
      if (found === undefined) accounts.push(account);
      keys.set(`${url} ${print}`, account);
      return account;
    },
  };
  const teamtailor: OpenAccountOptions["teamtailor"] = {
    getCompany: async () => {
      asked += 1;
      return { id: company, type: "companies", attributes: { name: "Nordlys" } };
    },
  };
  return openAccount({ ledger, teamtailor, baseUrl, apiKey });
}

describe("openAccount", () => {
  it("asks for the company once for a key", async () => {
    const first = await open("key-1");
    expect(first).toEqual({ id: 1, baseUrl: BASE_URL, company: "FkZE7LWdUXo" });
    expect([await open("key-1"), asked]).toEqual([first, 1]);
  });

  it("comes to the same account by a rotated key", async () => {
    const first = await open("key-1");
    expect([await open("key-2"), asked]).toEqual([first, 2]);
  });

  it("tells companies apart, and addresses", async () => {
    await open("key-1");
    expect((await open("key-2", { company: "another" })).id).toBe(2);
    expect((await open("key-1", { baseUrl: "https://tt.example.org/v1" })).id).toBe(3);
  });

  it("does not count a slash at the end of the address", async () => {
    const first = await open("key-1");
    expect([await open("key-1", { baseUrl: `${BASE_URL}/` }), asked]).toEqual([first, 1]);
  });

  it("writes nothing down of a key that is refused", async () => {
    const refused = new ServiceError("teamtailor", { code: "auth", message: "refused", status: 401 });
    const ledger = {
      fingerprint: (text: string) => text,
      findAccount: async () => null,
      recordAccount: () => Promise.reject(new Error("nothing to record")),
    };
    const teamtailor = { getCompany: () => Promise.reject(refused) };
    await expect(openAccount({ ledger, teamtailor, baseUrl: BASE_URL, apiKey: "key-1" })).rejects.toBe(refused);
  });
});
