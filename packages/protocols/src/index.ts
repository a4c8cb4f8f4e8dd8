export * from './decide/decide';
export * from './decide/hazard-of-alert';
export * from './decision.types';
export * from './decided.types';
export * from './pack.types';
export * from './pack-version';
export * from './packs';
export * from './vocabulary';
export { FACTS, FLAGS, type FactName, type Flag } from './facts/fact-dictionary';
