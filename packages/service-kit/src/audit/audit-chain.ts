import type { Anchor } from './anchor-file';
import { sealOf, type SealedColumns } from './canonical-entry';

export type AuditFault = 'CHANGED' | 'REMOVED' | 'INSERTED' | 'ANCHOR_MISMATCH';

export interface FoundFault {
  fault: AuditFault;
  /** The id of the row, or of the last one that an anchor stands for. */
  entry: number;
}

/** Of hub.audit_seal. */
export interface Seal {
  entry: number;
  position: number;
  hash: Buffer;
}

/** What was found: how many rows stand as they were sealed, wait for their seal, and how many anchors match. */
export interface ChainCounts {
  sealed: number;
  waiting: number;
  anchors: number;
  faults: number;
}

/**
 * Follows the chain from its beginning; handed rows, seals and anchors in ascending order of their ids. After a fault it goes on from the seal
 * that stands there, so that each fault is found and none hides another.
 */
export class AuditChain {
  readonly counts: ChainCounts = { sealed: 0, waiting: 0, anchors: 0, faults: 0 };
  private before: Seal | undefined;

  constructor(
    /** The id of the last sealed row. */
    private readonly head: number,
    private readonly report: (found: FoundFault) => void,
  ) {}

  /** A row and its seal. The seal of entry 0 has no row: there the chain begins. */
  follow(seal: Seal, values: SealedColumns | undefined): void {
    const { before } = this;
    this.before = seal;
    if (before === undefined) {
      if (seal.entry !== 0 || seal.position !== 0) this.found('REMOVED', seal.entry);
      return;
    }
    if (values === undefined) return this.found('REMOVED', seal.entry);
    if (seal.position !== before.position + 1) return this.found('REMOVED', seal.entry);
    if (!sealOf(before.hash, values).equals(seal.hash)) return this.found('CHANGED', seal.entry);
    this.counts.sealed += 1;
  }

  /** A row without a seal: it waits for one, or was put in where everything had been sealed already. */
  unsealed(entry: number): void {
    if (entry > this.head) this.counts.waiting += 1;
    else this.found('INSERTED', entry);
  }

  /** @param seal that of the entry which was anchored; undefined where there is none */
  anchored(anchor: Anchor, seal: Seal | undefined): void {
    const stands = seal !== undefined && seal.position === anchor.position && seal.hash.toString('hex') === anchor.hash;
    if (stands) this.counts.anchors += 1;
    else this.found('ANCHOR_MISMATCH', anchor.entry);
  }

  private found(fault: AuditFault, entry: number): void {
    this.counts.faults += 1;
    this.report({ fault, entry });
  }
}
