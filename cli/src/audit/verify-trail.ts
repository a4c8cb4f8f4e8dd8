import { existsSync } from 'node:fs';
import path from 'node:path';
import { type AuditFault, type ChainCounts, type FoundFault, verifyAudit } from '@homeward/service-kit';
import { databaseOf } from '../hub/database-of';
import { refuseDatabaseFault } from '../hub/database-fault';
import { hubDirectory } from '../hub/hub-directory';
import type { Terminal } from '../terminal';

const SAID: Record<AuditFault, string> = {
  CHANGED: 'was changed, or changed places with another',
  REMOVED: 'or one just before it was removed',
  INSERTED: 'was put in after its place had been sealed',
  ANCHOR_MISMATCH: 'ends in a head that is not the one anchored for it',
};

/** More are counted and not listed. */
const LISTED = 20;
const PROGRESS_EVERY_MS = 2_000;

/**
 * Says in one sentence whether the audit stands; progress and each fault go to standard error.
 * @returns whether it does
 */
export async function verifyTrail(given: { data: string; anchors?: string }, terminal: Terminal): Promise<boolean> {
  const databaseUrl = databaseOf(given.data, terminal);
  const anchorFile = anchorsOf(given, terminal);
  let listed = 0;
  let toldAt = performance.now();
  const counts = await verifyAudit({
    databaseUrl,
    ...(anchorFile === undefined ? {} : { anchorFile }),
    onFault: (found) => {
      listed += 1;
      if (listed <= LISTED) terminal.complain(faultLine(found));
    },
    onProgress: (rows, about) => {
      if (performance.now() - toldAt < PROGRESS_EVERY_MS) return;
      toldAt = performance.now();
      terminal.complain(`${number(rows)} of ${number(about)} rows …`);
    },
  }).catch(refuseDatabaseFault(databaseUrl));
  terminal.print(sentenceOf(counts, anchorFile !== undefined));
  return counts.faults === 0;
}

/** Only a file that was named must be there: a hub that has only just started has anchored nothing yet. */
function anchorsOf({ data, anchors }: { data: string; anchors?: string }, terminal: Terminal): string | undefined {
  const named = anchors ?? terminal.environment.AUDIT_ANCHOR_FILE;
  if (named) return path.resolve(terminal.workingDirectory, named);
  const own = hubDirectory(terminal.workingDirectory, data).auditAnchors;
  return !terminal.environment.DATABASE_URL && existsSync(own) ? own : undefined;
}

const number = (count: number): string => count.toLocaleString('en-GB');
const several = (count: number, one: string): string => `${number(count)} ${one}${count === 1 ? '' : 's'}`;

const faultLine = ({ fault, entry }: FoundFault): string =>
  fault === 'ANCHOR_MISMATCH' ? `The chain up to row ${entry} ${SAID[fault]}.` : `Row ${entry} ${SAID[fault]}.`;

function sentenceOf({ sealed, waiting, anchors, faults }: ChainCounts, compared: boolean): string {
  const heads = compared ? `${several(anchors, 'anchored head')} of it found in place` : 'no anchors compared';
  const rows = `${several(sealed, 'row')} as sealed, ${number(waiting)} waiting for the seal, ${heads}`;
  return faults === 0 ? `The audit stands: ${rows}.` : `The audit does not stand: ${several(faults, 'fault')}; ${rows}.`;
}
