import { allPacks } from '@homeward/protocols';

const SOURCES = new Map(allPacks().flatMap(({ rules }) => rules.map(({ id, source }) => [id, source] as const)));

/** `BCP-E1 (000 §12.1)` */
export const citation = (id: string): string => (SOURCES.has(id) ? `${id} (${SOURCES.get(id)})` : id);
