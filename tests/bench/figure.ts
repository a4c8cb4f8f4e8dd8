/** A benchmark ends with one such line for each figure; nothing fails on it. */
export interface Figure {
  name: string;
  value: number;
  /** What the issue or the design asks for; a ceiling for times and statement counts, a floor for ratios. */
  toReach: string | number;
}

const rounded = (value: number): string => (value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3))));

export const figureLine = ({ name, value, toReach }: Figure): string =>
  `figure ${name} = ${rounded(value)} (to reach ${toReach})`;
