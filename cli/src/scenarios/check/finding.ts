/** Something that is not as it was expected. */
export interface Mismatch {
  what: string;
  expected: string;
  actual: string;
  /** `BCP-E1 (000 §12.1)`: the rules that are concerned. */
  rules: readonly string[];
}

/** What one expectation came to. `left`: what cannot be seen here, and is left to the whole hub. */
export interface Findings {
  mismatches: Mismatch[];
  left: string[];
}

export const nothingFound = (): Findings => ({ mismatches: [], left: [] });

export const joined = (all: readonly Findings[]): Findings => ({
  mismatches: all.flatMap(({ mismatches }) => mismatches),
  left: all.flatMap(({ left }) => left),
});
