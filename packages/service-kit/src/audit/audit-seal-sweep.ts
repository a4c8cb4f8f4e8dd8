import type { Clock } from '../clocks/clock';
import type { ServiceName } from '../platform/platform';
import { defineSweep, type SweepDeclaration } from '../sweeps/sweep-declaration';
import { anchorHead, sealAudit } from './seal-audit';

/** The service whose workers seal the audit of all. */
export const AUDIT_SEALER: ServiceName = 'case-records';

const EVERY_MS = 5_000;

/**
 * Seals what was added to the audit, then notes the head in `anchorFile`. A head that cannot be noted, or no longer is what was noted, fails
 * the run, so that the watchdog sounds the alarm; sealing itself goes on.
 */
export const auditSealSweep = (system: Clock, anchorFile: string | undefined): SweepDeclaration =>
  defineSweep({
    name: 'audit-seal',
    everyMs: EVERY_MS,
    run: async ({ dataSource }) => {
      const sealed = await sealAudit(dataSource);
      if (anchorFile !== undefined) await anchorHead(dataSource, anchorFile, system.now());
      return sealed;
    },
  });
