/** What the demonstration claims, and whether it was so. */
export interface Ledger {
  act(title: string, at?: string): void;
  /** Prints the sentence with a mark; a false one makes the whole demonstration fail. */
  must(sentence: string, holds: boolean, shown?: unknown): void;
  readonly failed: number;
  readonly held: number;
}

export function openLedger(print: (line: string) => void): Ledger {
  let failed = 0;
  let held = 0;
  return {
    act: (title, at) => print(`\n${title}${at ? `   ${at}` : ''}`),
    must(sentence, holds, shown) {
      if (holds) held += 1;
      else failed += 1;
      print(`  ${holds ? '✓' : '✗'} ${sentence}`);
      if (!holds && shown !== undefined) print(`      instead: ${JSON.stringify(shown)}`);
    },
    get failed() {
      return failed;
    },
    get held() {
      return held;
    },
  };
}
