import type { Ledger } from "../ledger/ledger.ts";

/** A ledger that tells whether somebody waits for it. */
export interface BusyLedger {
  ledger: Ledger;
  /** Whether a call of it has not ended yet. */
  isBusy(): boolean;
}

export function busyLedger(inner: Ledger): BusyLedger {
  let pending = 0;
  const ledger = new Proxy(inner, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      return (...args: unknown[]): unknown => {
        const result: unknown = Reflect.apply(value, target, args);
        if (result instanceof Promise) void follow(result);
        return result;
      };
    },
  });
  return { ledger, isBusy: () => pending > 0 };

  async function follow(call: Promise<unknown>): Promise<void> {
    pending += 1;
    await Promise.allSettled([call]);
    pending -= 1;
  }
}
