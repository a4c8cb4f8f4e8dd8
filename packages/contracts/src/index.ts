export * from './events';
export * from './consumers';
export * from './envelope';
