/** Lets a consumer take one item at a time. */
export interface Gate {
  /** Resolves when the next item may go. */
  pass(): Promise<void>;
  open(): void;
}

/** Opens once for each time that `open` is called. */
export function createGate(): Gate {
  let free = 1;
  let wake = (): void => {};
  return {
    async pass() {
      if (free === 0) await new Promise<void>((resolve) => (wake = resolve));
      free -= 1;
    },
    open() {
      free += 1;
      wake();
    },
  };
}
