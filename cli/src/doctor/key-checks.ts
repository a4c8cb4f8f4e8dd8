import { statSync } from 'node:fs';
import { columnsOpenToPlainText, type KeyUse, listKeys } from '@homeward/service-kit';
import { ENCRYPTED_COLUMNS } from '../keys/encrypted-columns';
import type { HubFacts } from '../hub/hub-file';
import { type Finding, notWell, well } from './finding';

const KEYS = 'Column keys';

/** Whether every value of an encrypted column opens with the keys of the ring, and who may read those. */
export async function checkKeys({ databaseUrl, keyRingFile }: Pick<HubFacts, 'databaseUrl' | 'keyRingFile'>): Promise<Finding> {
  if (!keyRingFile)
    return notWell(KEYS, 'the one that everybody knows is in use', 'set KEY_RING_FILE before real records are kept');
  try {
    const uses = await listKeys({ databaseUrl, keyFile: keyRingFile, columns: ENCRYPTED_COLUMNS });
    const open = await columnsOpenToPlainText({ databaseUrl, columns: ENCRYPTED_COLUMNS });
    return keysFinding(uses, keyRingFile, (statSync(keyRingFile).mode & 0o007) !== 0, open.length);
  } catch (error) {
    return { about: KEYS, well: false, says: error instanceof Error ? error.message : String(error) };
  }
}

export function keysFinding(uses: readonly KeyUse[], file: string, isOpenToAll: boolean, openColumns: number): Finding {
  const lost = uses.filter(({ id, isInRing }) => id !== '' && !isInRing);
  if (lost.length > 0) {
    const named = lost.map(({ id, values }) => `${id} (${values} values)`).join(', ');
    return notWell(KEYS, `${file} lacks ${named}`, 'put the key back from where the ring is kept, or those values open no more');
  }
  if (isOpenToAll) return notWell(KEYS, `anybody on this machine can read ${file}`, `chmod 600 ${file}`);
  const plain = uses.find(({ id }) => id === '')?.values ?? 0;
  if (plain > 0) return notWell(KEYS, `${plain} values are not encrypted yet`, 'run homeward keys rotate --finish');
  if (openColumns > 0) return notWell(KEYS, `${openColumns} columns still take plain text`, 'run homeward keys rotate --finish');
  return well(KEYS, `${uses.find(({ isCurrent }) => isCurrent)?.id} is current, of ${uses.length} in ${file}`);
}
