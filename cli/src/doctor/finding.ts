/** One line of the doctor's: what was looked at, how it is, and what to do when it is not well. */
export interface Finding {
  about: string;
  well: boolean;
  /** When not well, the remedy is in it. */
  says: string;
}

export const well = (about: string, says: string): Finding => ({ about, well: true, says });

export const notWell = (about: string, fault: string, remedy: string): Finding => ({
  about,
  well: false,
  says: `${fault}: ${remedy}`,
});

export function findingLines(findings: readonly Finding[]): string[] {
  const width = Math.max(...findings.map(({ about }) => about.length));
  return findings.map(({ about, well: isWell, says }) => `${isWell ? 'ok   ' : 'FAULT'}  ${about.padEnd(width)}  ${says}`);
}
