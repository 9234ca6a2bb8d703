import { type HrflowSettings, Secret } from "@push-profile/config";
import { type Sandbox, startSandbox } from "@push-profile/sandbox";
import { createHttpFetch, createUnlimitedBudget, type Exchange, systemClock } from "@push-profile/transport";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { preparedMirrors } from "../testing/prepared-mirrors.ts";
import type { PreparedMirror } from "./prepared-mirror.ts";
import { createServices } from "./services.ts";

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ profiles: 0 });
});
afterEach(() => sandbox.close());

describe("createServices", () => {
  it("has one client for the mirrors of one HrFlow team, and another for another key", async () => {
    const services = createServices({ clock: systemClock, fetch: createHttpFetch(), onExchange: () => undefined });
    const [one, other] = await preparedMirrors("one", "other");
    if (one === undefined || other === undefined) throw new Error("no mirrors");
    const rotated: HrflowSettings = { ...one.hrflow, apiSecret: new Secret("ask_new") };
    expect(services.hrflow(one)).toBe(services.hrflow(other));
    expect(services.hrflow({ ...one, hrflow: rotated })).not.toBe(services.hrflow(one));
  });

  it("sends with the mirror's key to its account, and tells each request", async () => {
    const exchanges: Exchange[] = [];
    const onExchange = (exchange: Exchange): void => void exchanges.push(exchange);
    const services = createServices({ clock: systemClock, fetch: createHttpFetch(), onExchange });
    const [one] = await preparedMirrors("one");
    if (one === undefined) throw new Error("no mirror");
    const { baseUrl, apiKey } = sandbox.teamtailor;
    const mirror: PreparedMirror = {
      ...one,
      settings: { ...one.settings, account: { ...one.settings.account, baseUrl, apiKey } },
      teamtailor: { ...one.teamtailor, baseUrl, apiKey: new Secret(apiKey) },
    };
    const client = services.teamtailor(mirror)(createUnlimitedBudget({ clock: systemClock }));
    await client.getCompany();
    expect(exchanges).toMatchObject([{ service: "teamtailor", status: 200 }]);
    sandbox.setFaults("teamtailor: status 503");
    await expect(
      services
        .teamtailor(
          mirror,
          1,
        )(createUnlimitedBudget({ clock: systemClock }))
        .getCompany(),
    ).rejects.toThrow();
    expect(exchanges, "tried as often as was said").toHaveLength(2);
  });
});
