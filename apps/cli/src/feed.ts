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

/** Hands items on until `stop` is aborted, even while the next one is being waited for. */
export async function* feed<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  stop: AbortSignal,
  gate: Pick<Gate, "pass"> | null = null,
): AsyncGenerator<Item, void, undefined> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  while (!stop.aborted) {
    if (gate !== null) await orStopped(gate.pass(), stop);
    if (stop.aborted) return;
    const result = await orStopped(Promise.resolve(iterator.next()), stop);
    if (result === undefined || result.done === true) return;
    yield result.value;
  }
}

/**
 * What the promise comes to, or `undefined` at the stop; what it comes to after that has nobody left to tell.
 * Not a race with one long-lived promise, which would hold on to every item that ever won it.
 */
function orStopped<Value>(promise: Promise<Value>, stop: AbortSignal): Promise<Value | undefined> {
  const { promise: first, resolve, reject } = Promise.withResolvers<Value | undefined>();
  const stopped = (): void => resolve(undefined);
  stop.addEventListener("abort", stopped, { once: true });
  promise.then(resolve, reject).finally(() => stop.removeEventListener("abort", stopped));
  if (stop.aborted) stopped();
  return first;
}
