/** jose is an ES module and this package is not: loaded once, at the first use. */
export type Jose = typeof import('jose', { with: { 'resolution-mode': 'import' } });

let loaded: Promise<Jose> | undefined;

export const loadJose = (): Promise<Jose> => (loaded ??= import('jose'));
