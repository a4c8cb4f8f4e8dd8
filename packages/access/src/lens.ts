import { Relation } from '@homeward/domain';

/**
 * As what a row is read. The organisation's relation to it says what could be read at most; the role narrows that: `EDUCATION` is how
 * an authority's education officers read the children of their authority and of its area, `AUDIT` how an auditor reads those of the own.
 */
export const LENSES = [...Object.values(Relation), 'EDUCATION', 'AUDIT'] as const;
export type Lens = Relation | 'EDUCATION' | 'AUDIT';
