import { describe, expect, it } from "vitest";
import { add } from "../testing/add-people.ts";
import { openEmpty, type Workshop } from "../testing/workshop.ts";
import { openForPush } from "./open-for-push.ts";

/** Pushes these people by hand, one after the other, as one batch; what each ended in. */
async function pushAll(shop: Workshop, keys: readonly string[]): Promise<string[]> {
  const { pusher, close } = await openForPush(shop.settings, shop.surroundings());
  const profiles = keys.map((key) => ({ key, source: { key: shop.settings.source } }));
  const told: string[] = [];
  for await (const { status } of pusher.pushAll(profiles, { concurrency: 1 })) told.push(status);
  await close();
  return told;
}

describe("people who are pushed by hand, some as one batch", () => {
  it("stand in the ledger with what became of each", async () => {
    const shop = await openEmpty();
    const [ada, bob] = [add(shop, "ada"), add(shop, "bob")];
    shop.sandbox.setFaults("teamtailor: status 422, about bob@example.com");
    expect(await pushAll(shop, [ada, bob])).toEqual(["created", "failed"]);
    expect(await shop.person(ada)).toMatchObject({ status: "synced", outcome: "created", attempts: 0 });
    expect(await shop.person(bob)).toMatchObject({ status: "quarantined", attempts: 1 });
  });

  it("who comes twice is told twice, and has failed once", async () => {
    const shop = await openEmpty();
    const [ada, bob] = [add(shop, "ada"), add(shop, "bob")];
    shop.sandbox.setFaults("teamtailor: status 422, about bob@example.com");
    expect(await pushAll(shop, [bob, ada, bob])).toEqual(["failed", "created", "failed"]);
    expect(await shop.person(bob)).toMatchObject({ attempts: 1 });
  });

  it("who was listed in a newer state while they were pushed stays due", async () => {
    const shop = await openEmpty();
    const ada = add(shop, "ada");
    await shop.open(({ pass }) => pass({ limit: 0 }));
    shop.beforeRequest = (what) => {
      if (what !== "POST /candidates") return;
      shop.beforeRequest = () => undefined;
      shop.wait(60_000);
      shop.sandbox.people.editProfile(ada, { info: { phone: "+46 8 123" } });
    };
    expect(await pushAll(shop, [ada])).toEqual(["created"]);
    expect(await shop.pass()).toMatchObject({ updated: 1 });
  });
});
