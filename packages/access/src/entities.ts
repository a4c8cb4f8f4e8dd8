import type { Action } from './actions';

/**
 * The action that must be granted before a type is resolved by its key: the gateway reaches `Episode` from another service's field
 * without passing a root field, and that way may not be wider than the front door. A subgraph that offers a type not named here
 * does not start.
 */
export const ENTITY_ACTIONS = {
  PoliceNotification: 'notification:read',
  Child: 'child:read',
  Episode: 'episode:read',
  AuthorityRecord: 'episode:read',
  Decision: 'episode:read',
  Duty: 'duty:read',
  Authority: 'authority:read',
  PoliceForce: 'authority:read',
  DisclosureIncident: 'disclosure-incident:read',
  Delivery: 'delivery:read',
  Assignment: 'assignment:read',
  Interview: 'interview:read',
  Provider: 'provider:read',
  Schooling: 'schooling:read',
  School: 'schooling:read',
  CmeCase: 'cme-case:read',
} as const satisfies Record<string, Action>;
export type EntityName = keyof typeof ENTITY_ACTIONS;

export const isEntityName = (name: string): name is EntityName => Object.hasOwn(ENTITY_ACTIONS, name);
