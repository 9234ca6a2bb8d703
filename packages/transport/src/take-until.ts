/** Hands items on until `stop` is aborted, even while the next one is being waited for. */
export async function* takeUntil<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  stop: AbortSignal,
): AsyncGenerator<Item, void, undefined> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  try {
    while (!stop.aborted) {
      const next = await orStopped(Promise.resolve(iterator.next()), stop);
      if (next === null || next.done === true) return;
      yield next.value;
    }
  } finally {
    // Not awaited: what waits for its next item ends only after that item.
    void Promise.resolve(iterator.return?.()).catch(() => {});
  }
}

/**
 * What the promise comes to, or `null` at the stop; what it comes to after that has nobody left to tell.
 * Not a race with one promise of the stop, which would hold on to every item that ever won against it.
 */
function orStopped<Value>(promise: Promise<Value>, stop: AbortSignal): Promise<Value | null> {
  const { promise: first, resolve, reject } = Promise.withResolvers<Value | null>();
  const stopped = (): void => resolve(null);
  stop.addEventListener("abort", stopped, { once: true });
  promise.then(resolve, reject).finally(() => stop.removeEventListener("abort", stopped));
  if (stop.aborted) stopped();
  return first;
}
