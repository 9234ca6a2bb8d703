import { stopped } from "./crowd/stopped-item.ts";
import { daemonKills } from "./daemon/daemon-kills.ts";
import { fullLoad } from "./daemon/full-load-item.ts";
import { cliKills } from "./kills/cli-kills.ts";
import type { SoakItem } from "./soak-item.ts";

/** Every long proof, in this order. */
export const soakItems: readonly SoakItem[] = [cliKills, stopped, daemonKills, fullLoad];
