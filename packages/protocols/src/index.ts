export * from './decide/decide';
export * from './decision.types';
export * from './pack.types';
export * from './pack-version';
export * from './packs';
export * from './vocabulary';
export { FACTS, FLAGS, type FactName, type Flag } from './facts/fact-dictionary';
