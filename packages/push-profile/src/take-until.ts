/** Hands items on until `stop` is aborted, even while the next one is being waited for. */
export async function* takeUntil<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  stop: AbortSignal,
): AsyncGenerator<Item, void, undefined> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const stopped = Promise.withResolvers<null>();
  const onStop = (): void => stopped.resolve(null);
  stop.addEventListener("abort", onStop, { once: true });
  try {
    while (!stop.aborted) {
      const next = await Promise.race([iterator.next(), stopped.promise]);
      if (next === null || next.done === true) return;
      yield next.value;
    }
  } finally {
    stop.removeEventListener("abort", onStop);
    // Not awaited: what waits for its next item ends only after that item.
    void Promise.resolve(iterator.return?.()).catch(() => {});
  }
}
