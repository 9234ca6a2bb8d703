import { describe, expect, it } from "vitest";
import { openEmpty, openForTest, type Workshop } from "../testing/workshop.ts";

const LIST = "GET /storing/profiles";
const MINUTE = 60_000;

function add({ sandbox }: Workshop, name: string, more: object = {}): string {
  const info = { first_name: name, last_name: "Example", email: `${name}@example.com` };
  return sandbox.people.addProfile({ info, ...more }).key;
}

function names({ sandbox }: Workshop): (string | null | undefined)[] {
  return sandbox.people
    .candidates()
    .map(({ attributes }) => attributes["first-name"])
    .sort();
}

describe("a pass", () => {
  it("brings over everybody whom the source holds, and then rests on one small request", async () => {
    const { pass, requests, sandbox } = await openForTest();
    const first = await pass();
    expect(first).toMatchObject({ end: "done", listed: 12, due: 12, failed: 0, backlog: 0 });
    expect(first.created + first.updated + first.unchanged + first.skipped).toBe(12);
    const asked = requests();
    expect(first.requests).toEqual({
      hrflow: asked.filter((what) => what === LIST || what === "GET /profile/indexing").length,
      teamtailor: asked.filter((what) => what.includes("/candidates")).length,
    });

    const candidates = sandbox.people.candidates();
    expect(await pass()).toMatchObject({ end: "done", due: 0, requests: { hrflow: 1, teamtailor: 0 } });
    expect(requests()).toEqual([LIST]);
    expect(sandbox.people.candidates()).toEqual(candidates);
  });

  it("brings over who was added and who was changed, and nobody else", async () => {
    const shop = await openEmpty();
    const ada = add(shop, "ada");
    add(shop, "grace");
    await shop.pass();
    shop.clock.set(shop.clock.now() + MINUTE);
    add(shop, "mary");
    shop.sandbox.people.editProfile(ada, { info: { phone: "+46 8 123" } });
    expect(await shop.pass()).toMatchObject({ due: 2, created: 1, updated: 1 });
    expect(names(shop)).toEqual(["ada", "grace", "mary"]);
    expect(shop.sandbox.people.candidates().map(({ attributes }) => attributes.phone)).toContain("+46 8 123");
  });

  it("misses nobody who was added within one second", async () => {
    const shop = await openEmpty();
    for (const name of ["a", "b", "c"]) {
      add(shop, name);
      await shop.pass();
    }
    expect(names(shop)).toEqual(["a", "b", "c"]);
  });

  it("reads several pages, and pushes the oldest change first", async () => {
    const shop = await openEmpty();
    for (let n = 0; n < 65; n++) add(shop, `n${n}`, { updated_at: at(shop, n) });
    const pushed: string[] = [];
    shop.beforeRequest = (what) => void pushed.push(what);
    expect(await shop.pass()).toMatchObject({ due: 65, created: 65, backlog: 0 });
    expect(pushed.slice(0, 4)).toEqual([LIST, LIST, LIST, LIST]);
    expect(shop.sandbox.people.candidates().map(({ attributes }) => attributes["first-name"])).toEqual(
      Array.from({ length: 65 }, (_, n) => `n${n}`),
    );
  });

  it("misses nobody when people come and go between two pages", async () => {
    const shop = await openEmpty();
    const keys = Array.from({ length: 65 }, (_, n) => add(shop, `n${n}`, { updated_at: at(shop, n) }));
    let page = 0;
    shop.beforeRequest = (what) => {
      if (what !== LIST) return;
      page += 1;
      if (page === 2) for (const key of keys.slice(60)) shop.sandbox.people.removeProfile(key);
      if (page === 3) add(shop, "late");
    };
    await shop.pass();
    expect(names(shop)).toEqual([...Array.from({ length: 60 }, (_, n) => `n${n}`), "late"].sort());
  });

  it("falls back to whole profiles where slim items hold nothing but a key", async () => {
    const shop = await openEmpty({ hrflow: { slimItems: "key" } });
    const ada = add(shop, "ada");
    expect(await shop.pass()).toMatchObject({ created: 1 });
    shop.requests();
    shop.clock.set(shop.clock.now() + MINUTE);
    shop.sandbox.people.editProfile(ada, { info: { phone: "+46 8 123" } });
    expect(await shop.pass()).toMatchObject({ updated: 1 });
    expect(shop.requests().filter((what) => what === LIST)).toHaveLength(1);
  });

  it("does not bring over who is archived, where the list shows them", async () => {
    const shop = await openEmpty({ hrflow: { archivedInLists: "listed" } });
    shop.sandbox.people.archiveProfile(add(shop, "ada"));
    add(shop, "grace");
    expect(await shop.pass()).toMatchObject({ listed: 2, due: 1, created: 1 });
    expect(names(shop)).toEqual(["grace"]);
  });

  it("brings over everybody behind pages of archived people whom the service took out of them", async () => {
    const shop = await openEmpty({ hrflow: { archivedInLists: "late" } });
    const keys = Array.from({ length: 70 }, (_, n) => add(shop, `n${n}`, { updated_at: at(shop, n) }));
    for (const key of keys.slice(0, 30)) shop.sandbox.people.archiveProfile(key);
    expect(await shop.pass()).toMatchObject({ listed: 40, created: 40, backlog: 0 });
    expect(names(shop)).toHaveLength(40);
    expect((await shop.pass()).requests).toEqual({ hrflow: 1, teamtailor: 0 });
  });
});

describe("a pass and somebody who fails", () => {
  it("records a profile that is not there any more, and tries again when it changes", async () => {
    const shop = await openEmpty();
    const ada = add(shop, "ada");
    const profile = shop.sandbox.people.profiles()[0];
    shop.beforeRequest = (what) => {
      if (what !== "GET /profile/indexing") return;
      shop.beforeRequest = () => undefined;
      shop.sandbox.people.removeProfile(ada);
    };
    expect(await shop.pass()).toMatchObject({ due: 1, failed: 1, backlog: 0 });
    shop.sandbox.people.addProfile(profile);
    expect(await shop.pass()).toMatchObject({ due: 0, failed: 0, backlog: 0 });
    shop.clock.set(shop.clock.now() + MINUTE);
    shop.sandbox.people.editProfile(ada, {});
    expect(await shop.pass()).toMatchObject({ due: 1, created: 1 });
  });

  it("pushes the others when one is refused, and does not ask again about the same profile", async () => {
    const shop = await openEmpty();
    add(shop, "ada");
    add(shop, "grace");
    shop.sandbox.setFaults("POST /candidates: status 422, nth 1");
    expect(await shop.pass()).toMatchObject({ created: 1, failed: 1, backlog: 0 });
    shop.requests();
    await shop.pass();
    expect(shop.requests()).toEqual([LIST]);
  });

  it("pushes nobody when the list cannot be had, and says so", async () => {
    const shop = await openEmpty();
    add(shop, "ada");
    shop.sandbox.setFaults("teamtailor: drop-before");
    await shop.pass();
    shop.requests();
    shop.sandbox.setFaults("hrflow: status 503");
    const error = { code: "unavailable", status: 503 };
    expect(await shop.pass()).toMatchObject({ end: "unavailable", error, due: 0, backlog: 1 });
    expect(shop.requests()).toEqual([LIST]);
    shop.sandbox.setFaults([]);
    expect(await shop.pass()).toMatchObject({ created: 1 });
  });

  it("pushes who is due although a page of the list makes no sense", async () => {
    const shop = await openEmpty();
    for (let n = 0; n < 35; n++) add(shop, `n${n}`, { updated_at: at(shop, n) });
    shop.sandbox.setFaults("hrflow GET /storing/profiles: html, nth 2");
    const torn = { end: "unavailable", error: { code: "bad_response" }, created: 30, backlog: 0 };
    expect(await shop.pass()).toMatchObject(torn);
    shop.sandbox.setFaults([]);
    expect(await shop.pass()).toMatchObject({ end: "done", created: 5 });
  });
});

describe("a pass and a stop", () => {
  it("pushes nobody twice after a restart", async () => {
    const { pass, requests, restart } = await openForTest();
    await pass();
    requests();
    await restart();
    expect(await pass()).toMatchObject({ due: 0 });
    expect(requests()).toEqual([LIST]);
  });

  it("goes on with whoever is left, after finishing the person in flight", async () => {
    const shop = await openEmpty();
    for (let n = 0; n < 4; n++) add(shop, `n${n}`, { updated_at: at(shop, n) });
    const stop = new AbortController();
    let posts = 0;
    shop.beforeRequest = (what) => {
      if (what !== "POST /candidates") return;
      posts += 1;
      if (posts === 2) stop.abort();
    };
    expect(await shop.pass({ signal: stop.signal })).toMatchObject({ end: "aborted", created: 2, backlog: 2 });
    await shop.restart();
    expect(await shop.pass()).toMatchObject({ due: 0, created: 2, backlog: 0 });
    expect(names(shop)).toEqual(["n0", "n1", "n2", "n3"]);
  });

  it("reads nothing once it is told to stop", async () => {
    const shop = await openEmpty();
    add(shop, "ada");
    expect(await shop.pass({ signal: AbortSignal.abort() })).toMatchObject({ end: "aborted", listed: 0 });
    expect(shop.requests()).toEqual([]);
  });
});

/** A time some seconds after the beginning of the day of the test, as HrFlow writes it. */
function at({ clock }: Workshop, seconds: number): string {
  return `${new Date(clock.now() - 3_600_000 + seconds * 10_000).toISOString().slice(0, 19)}+0000`;
}
