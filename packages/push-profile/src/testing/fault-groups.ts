import type { TeamtailorSwitches } from "@push-profile/sandbox";
import type { Cell } from "./fault-cell.ts";
import { canStrike, FAULTS, type NamedFault, SORTS, type Step, strike } from "./fault-kinds.ts";

type Scene = Cell["scene"];

/** A fault on one request, the first time only or each time. */
export interface Single extends Cell {
  fault: string;
  step: Step;
  lasting: boolean;
}

/** Every fault on every one of these requests, once and lasting. */
export function singles(scene: Scene, steps: readonly Step[]): Single[] {
  return steps.flatMap((step) =>
    FAULTS.filter((fault) => canStrike(fault, step)).flatMap((fault) =>
      [false, true].map((lasting) => ({
        name: `${fault.name} on ${step}${lasting ? ", lasting" : ""}`,
        scene,
        fault: fault.name,
        step,
        lasting,
        rules: [strike(fault, step, lasting ? { from: 1 } : { nth: 1 })],
      })),
    ),
  );
}

/** Two of a push's requests, and which faults befall them. */
export interface Pairing {
  scene: Scene;
  /** The nth request of this step, and the one of that step. */
  first: [step: Step, nth: number];
  second: [step: Step, nth: number];
  /** @default one of each sort */
  faults?: readonly NamedFault[];
  /** The second fault stays from then on. */
  lasting?: boolean;
  switches?: TeamtailorSwitches;
}

/** Each fault on the first request with each on the second. */
export function pairs({ scene, first, second, faults = SORTS, lasting = false, switches = {} }: Pairing): Cell[] {
  const [[step, nth], [otherStep, otherNth]] = [first, second];
  const when = lasting ? { from: otherNth } : { nth: otherNth };
  const others = faults.filter((fault) => canStrike(fault, otherStep));
  return faults
    .filter((fault) => canStrike(fault, step))
    .flatMap((one) =>
      others.map((other) => ({
        name: `${one.name} on ${step} ${nth}, ${other.name} on ${otherStep} ${otherNth}${lasting ? " and after" : ""}`,
        scene,
        switches,
        rules: [strike(one, step, { nth }), strike(other, otherStep, when)],
      })),
    );
}
