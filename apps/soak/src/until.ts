import { setTimeout as sleep } from "node:timers/promises";

/** Looks again and again until it is so; `false` where it is called off before. */
export async function until(isSo: () => boolean, calledOff: () => boolean = () => false): Promise<boolean> {
  for (;;) {
    if (isSo()) return true;
    if (calledOff()) return false;
    await sleep(1);
  }
}
