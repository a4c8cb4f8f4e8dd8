/* oxlint-disable no-console -- the library writes its warning there */
import type Provider from 'oidc-provider';

type OidcProviderClass = typeof Provider;

const RUNTIME_WARNING = 'oidc-provider WARNING: Unsupported runtime';

let loading: Promise<OidcProviderClass> | undefined;

/** oidc-provider is an ES module. On loading it warns of Node 20, on which the issuer's tests run; that one sentence is withheld. */
export function loadOidcProvider(): Promise<OidcProviderClass> {
  return (loading ??= withoutRuntimeWarning(async () => (await import('oidc-provider')).default));
}

async function withoutRuntimeWarning<T>(work: () => Promise<T>): Promise<T> {
  const warn = console.warn;
  console.warn = (...words: unknown[]): void => {
    if (!String(words[0]).includes(RUNTIME_WARNING)) warn.apply(console, words);
  };
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}
