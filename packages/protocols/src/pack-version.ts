import type { Pack } from './pack.types';

/** `rochdale@2025-01-01`: a pack and the day from which it holds. */
export const versionOf = (pack: Pick<Pack, 'pack' | 'effective_from'>): string => `${pack.pack}@${pack.effective_from}`;

/** Where that version stands under `packs/`. */
export const fileNameOf = (pack: Pick<Pack, 'pack' | 'effective_from'>): string => `${pack.pack}/${pack.effective_from}.yaml`;
