// Preloaded into a daemon (`node --import`): at each SIGUSR2 its clock is set back an hour, as a hand or a time server may do.

const HOUR_MS = 3_600_000;

const RealDate = Date;
let behindMs = 0;

class SetBackDate extends RealDate {
  constructor(...given: [] | [string | number | Date]) {
    if (given.length === 0) super(RealDate.now() - behindMs);
    else super(...given);
  }
  static override now(): number {
    return RealDate.now() - behindMs;
  }
}

Object.assign(globalThis, { Date: SetBackDate });
process.on("SIGUSR2", () => {
  behindMs += HOUR_MS;
});
