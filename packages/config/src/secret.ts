import { inspect } from "node:util";

const MASK = "[secret]";

/** A value that cannot be printed by accident: every way to text gives `[secret]`. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself. Only for the one place that sends it. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  static {
    // A computed method would say the same, but isolated declarations cannot name it.
    Object.defineProperty(Secret.prototype, inspect.custom, { value: () => MASK });
  }
}
