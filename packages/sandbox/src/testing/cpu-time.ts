/** What comes of it, and the milliseconds that this process spent on it: what others do on a busy machine does not count. */
export async function timedByCpu<Result>(
  work: () => Result | Promise<Result>,
): Promise<{ result: Result; cpuMs: number }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, cpuMs: (user + system) / 1000 };
}
