import { availableParallelism, cpus } from "node:os";

/** This machine in a few words: cores, processor, Node. */
export function describeMachine(): string {
  const [cpu] = cpus();
  const cores = availableParallelism();
  return `${cores} ${cores === 1 ? "core" : "cores"}, ${cpu?.model.trim() || "unknown processor"}, Node ${process.version}`;
}
