const UNITS = [
  { letter: "d", seconds: 86_400 },
  { letter: "h", seconds: 3600 },
  { letter: "m", seconds: 60 },
] as const;

/** A length of time in its largest unit, rounded down: `45s`, `3m`, `2h`, `9d`. */
export function durationText(seconds: number): string {
  const unit = UNITS.find((each) => seconds >= each.seconds);
  return unit === undefined ? `${Math.floor(seconds)}s` : `${Math.floor(seconds / unit.seconds)}${unit.letter}`;
}
