import { randomUUID } from 'node:crypto';
import { isInputType, type GraphQLSchema } from 'graphql';
import { allFieldsOf } from './all-fields';
import { fullValue, idsIn, leanValue, replaced, type Place } from './inputs';
import type { Answer } from './send';

/** Where the records are that a mutation can name. */
const TABLES = {
  child: 'case_records.child',
  episode: 'case_records.episode',
  duty: 'case_records.duty',
  hazard: 'case_records.hazard',
  disclosureIncident: 'case_records.disclosure_incident',
  locationProtection: 'case_records.location_protection',
  attendance: 'case_records.attendance',
  breakGlass: 'case_records.break_glass',
  notification: 'police_notifications.notification',
  delivery: 'notification_routing.delivery',
  assignment: 'rhi_providers.assignment',
  interview: 'rhi_providers.interview',
  release: 'rhi_providers.release',
  sharingDecision: 'rhi_providers.sharing_decision',
  sharingException: 'rhi_providers.sharing_exception',
  cmeCase: 'education.cme_case',
  cmeEnquiry: 'education.cme_enquiry',
} as const;
export type Named = keyof typeof TABLES;
export type Ids = Readonly<Partial<Record<string, string>>>;

/** The arguments and fields of them by which a mutation names a record. */
const NAMES: Readonly<Record<string, Named>> = {
  childId: 'child',
  toChildId: 'child',
  keep: 'child',
  duplicate: 'child',
  episodeId: 'episode',
  alsoFor: 'episode',
  notificationId: 'notification',
  notificationIds: 'notification',
  dutyId: 'duty',
  hazardId: 'hazard',
  incidentId: 'disclosureIncident',
  protectionId: 'locationProtection',
  deliveryId: 'delivery',
  deliveryIds: 'delivery',
  assignmentId: 'assignment',
  interviewId: 'interview',
  releaseId: 'release',
  caseId: 'cmeCase',
  enquiryId: 'cmeEnquiry',
  'openDelivery.id': 'delivery',
  'acceptDelivery.id': 'delivery',
  'acceptAssignment.id': 'assignment',
  'endAttendance.id': 'attendance',
  'endBreakGlass.id': 'breakGlass',
  'reviewSharing.id': 'sharingDecision',
  'liftSharingException.id': 'sharingException',
};
/** By these it names an organisation, and which there are is no secret. */
const ORGANISATIONS: readonly string[] = ['to', 'provider', 'forceId'];
/** Opens what was hidden, on purpose and in sight of those responsible. */
const OPENS: readonly string[] = ['breakGlass'];

export interface Change {
  /** Of the mutation. */
  name: string;
  /** The mutation, and by which of its ids alone. */
  title: string;
  query: string;
  /** The variables, with these ids in the place of records. */
  naming(ids: Ids): Record<string, unknown>;
  kinds: Named[];
  /** All that it takes, where nothing is named yet, and each place at which a record is. */
  value: unknown;
  places: readonly NamedPlace[];
}

export interface NamedPlace {
  place: Place;
  kind: Named;
}

/** Every mutation that names a record, under whatever name: with all that it takes, then by each of its ids with no more than it needs. */
export function changesOf(schema: GraphQLSchema): Change[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field): Change[] => {
    const [argument] = field.args;
    if (!argument || !isInputType(argument.type) || OPENS.includes(field.name)) return [];
    const named = idsIn(argument.type).flatMap((place) => {
      const name = place.findLast((at) => typeof at === 'string') ?? `${field.name}.${argument.name}`;
      if (ORGANISATIONS.includes(String(name))) return [];
      const kind = NAMES[name] ?? NAMES[`${field.name}.${name}`];
      if (!kind) throw new Error(`Say in tests/access/hub/changes.ts which record ${field.name} names by ${name}.`);
      return [{ place, kind }];
    });
    if (named.length === 0) return [];
    const query = `mutation Change($it: ${String(argument.type)}) { ${field.name}(${argument.name}: $it) ${allFieldsOf(field.type, -1)} }`;
    const change = (title: string, value: unknown, some: readonly NamedPlace[]): Change => ({
      name: field.name,
      title,
      query,
      kinds: some.map(({ kind }) => kind),
      value,
      places: some,
      naming: (ids) => ({ it: some.reduce((rest, { place, kind }) => replaced(rest, place, ids[kind]), value) }),
    });
    return [
      change(field.name, fullValue(argument), named),
      ...named.flatMap((one) => {
        if (one.place.length === 0) return []; // that is all it takes
        const lean = leanValue(argument, one.place);
        const needed = named.filter(({ place }) => one.place === place || isThere(lean, place));
        return [change(`${field.name} by ${one.place.join('.')}`, lean, needed)];
      }),
    ];
  });
}

const isThere = (value: unknown, [at, ...rest]: Place): boolean =>
  at === undefined
    ? value !== undefined
    : typeof value === 'object' && value !== null && isThere((value as Record<string, unknown>)[at], rest);

interface Owner {
  query(text: string): Promise<{ rows: { id: string }[] }>;
}

/** The first record of each kind of which there is one. */
export async function firstOfEach(owner: Owner): Promise<Ids> {
  const found: [string, string][] = [];
  for (const [kind, table] of Object.entries(TABLES)) {
    const { rows } = await owner.query(`select id from ${table} order by id limit 1`);
    if (rows[0]) found.push([kind, rows[0].id]);
  }
  return Object.fromEntries(found);
}

/** As many ids that nothing has. */
export const idsOfNothing = (ids: Ids): Ids => Object.fromEntries(Object.keys(ids).map((kind) => [kind, randomUUID()]));

export const NAMED_KINDS = Object.keys(TABLES) as Named[];

/** An answer as bytes, with every id that was asked for under one name. */
export function bytesOf({ status, text, headers }: Answer, ids: Ids): string {
  const said = Object.values(ids).reduce<string>((rest, id) => rest.replaceAll(id ?? '', 'ID'), text);
  return [status, headers.get('content-type'), headers.get('content-length') === null, said].join('\n');
}
