import { registerEnumType } from 'type-graphql';

/** How the records of a list concern the reader's organisation. */
export const ListScope = {
  /** It is responsible. */
  OURS: 'OURS',
  /** It is responsible, and the child lives in another authority's area. */
  OURS_ELSEWHERE: 'OURS_ELSEWHERE',
  /** Another authority is responsible, or nobody knows yet, and the child lives or was last seen in its area. */
  OTHERS_HERE: 'OTHERS_HERE',
} as const;
export type ListScope = (typeof ListScope)[keyof typeof ListScope];

registerEnumType(ListScope, { name: 'ListScope', description: "How the records of a list concern the reader's organisation." });
