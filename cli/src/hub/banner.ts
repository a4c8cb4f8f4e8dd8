import type { HubDirectory } from './hub-directory';
import type { HubFacts } from './hub-file';

/** What is up, where, and what to do next. */
export function bannerLines(facts: HubFacts, directory: HubDirectory): string[] {
  const rows: [string, string][] = [
    ['Graph', facts.graphUrl],
    ['GraphiQL', `${facts.graphUrl} in a browser`],
    ['Issuer', `${facts.issuerUrl}${facts.embeddedIssuer ? '' : ' (OIDC_ISSUER)'}`],
    ['Database', `${withoutPassword(facts.databaseUrl)}${facts.embeddedDatabase ? '' : ' (DATABASE_URL)'}`],
    ['Queue', facts.queue === 'redis' ? 'Redis (REDIS_URL)' : 'PostgreSQL'],
    ['Mailbox', facts.mailboxUrl ? `${facts.mailboxUrl} (homeward mail)` : 'none here (SMTP_URL)'],
    ['Clock', facts.businessClock === 'simulated' ? 'simulated: the demonstration moves it' : 'real'],
    ['Data', directory.root],
    ...(facts.embeddedIssuer
      ? ([
          ['Token', 'npm run --silent homeward -- token rochdale-front-door   (--list names all personas)'],
          ['Demo', 'npm run demo   (in another terminal)'],
        ] as [string, string][])
      : []),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return ['', 'Homeward is up. Ctrl-C stops it.', '', ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`), ''];
}

export function withoutPassword(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.password = '';
  return url.toString();
}
