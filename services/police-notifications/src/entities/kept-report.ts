import type { CheckStatus } from '@homeward/domain';

/** A message as it is kept: what was told, times as ISO 8601 in UTC, empty fields left out. Which fields it has depends on its kind. */

export interface KeptText {
  text?: string;
  notKnown?: boolean;
}

export interface KeptTime {
  at?: string;
  notKnown?: boolean;
}

export interface KeptPlace {
  address?: KeptText;
  postcode?: string;
  authority?: string;
}

export interface KeptChild {
  givenName: KeptText;
  familyName: KeptText;
  dateOfBirth?: string;
  nhsNumber?: string;
  authorityChildId?: { authority: string; id: string };
}

export interface KeptContact {
  name: string;
  relationship?: string;
  phone?: string;
}

export interface KeptReporter {
  name: KeptText;
  role: string;
  phone?: string;
}

export interface KeptCheck {
  status: CheckStatus;
  checkedAt?: string;
  concern?: boolean;
  crimeOrDanger?: boolean;
  summary?: KeptText;
}

/** The questions that are answered in free text. */
export type TextQuestion =
  | 'lastSeenWith'
  | 'description'
  | 'clothing'
  | 'recentPhoto'
  | 'circumstances'
  | 'risks'
  | 'riskyCompany'
  | 'phoneNumbers'
  | 'socialMedia'
  | 'associates'
  | 'pastAbsences'
  | 'vulnerabilities'
  | 'to'
  | 'reason'
  | 'notes';

export interface KeptReport extends Partial<Record<TextQuestion, KeptText>> {
  categoryLabel?: string;
  leftPlacementAt?: KeptTime;
  lastSeenAt?: KeptTime;
  gradedAt?: string;
  retractedAt?: string;
  seenAt?: string;
  placeLastSeen?: KeptPlace;
  place?: KeptPlace;
  child?: KeptChild;
  contacts?: KeptContact[];
  reporter?: KeptReporter;
  safeAndWell?: KeptCheck;
}
