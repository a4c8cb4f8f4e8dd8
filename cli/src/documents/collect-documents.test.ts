import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'graphql';
import type { Terminal } from '../terminal';
import { collectDocuments, COMMITTED_SUPERGRAPH } from './collect-documents';

const QUERIES = `# what the desk looks at
query Outstanding($first: Int!) { duties(first: $first) { edges { node { ...Owed } } } }

query Status { hubStatus { businessNow } }
`;
const FRAGMENTS = 'fragment Owed on Duty { id ...When }\nfragment When on Duty { dueAt }\nfragment Unused on Duty { state }\n';

describe('homeward documents collect', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'homeward-collect-'));
    mkdirSync(path.join(root, 'app/shared'), { recursive: true });
    writeFileSync(path.join(root, 'app/queries.graphql'), QUERIES);
    writeFileSync(path.join(root, 'app/shared/fragments.gql'), FRAGMENTS);
    writeFileSync(path.join(root, 'app/readme.md'), 'query { not looked at');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const collect = (
    client: string | null = 'kent-system',
    directory = 'app',
  ): { printed: string[]; complained: string[]; exitCode: number } => {
    const said = { printed: [] as string[], complained: [] as string[] };
    const terminal: Terminal = {
      environment: {},
      workingDirectory: root,
      print: (line) => void said.printed.push(line),
      complain: (line) => void said.complained.push(line),
      exitCode: 0,
    };
    collectDocuments({ directory, client, out: 'trusted.json', supergraph: COMMITTED_SUPERGRAPH }, terminal);
    return { ...said, exitCode: terminal.exitCode };
  };
  const written = (): { client: string | null; documents: Record<string, string> } =>
    JSON.parse(readFileSync(path.join(root, 'trusted.json'), 'utf8')) as ReturnType<typeof written>;

  it('writes each operation with the fragments it needs, by the hash of its text, for its client', () => {
    const { printed, complained, exitCode } = collect();
    expect([complained, exitCode]).toEqual([[], 0]);
    const { client, documents } = written();
    expect(client).toBe('kent-system');
    expect(Object.keys(documents)).toHaveLength(2);
    for (const [id, text] of Object.entries(documents)) {
      expect(id).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
      expect(parse(text).definitions.filter(({ kind }) => kind === 'OperationDefinition')).toHaveLength(1);
    }
    const [outstanding] = Object.values(documents).filter((text) => text.includes('Outstanding'));
    expect(outstanding).toMatch(/^query Outstanding/);
    expect(outstanding).toMatch(/fragment Owed on Duty[^]*fragment When on Duty/);
    expect(outstanding).not.toContain('Unused');
    expect(printed).toEqual(Object.entries(documents).map(([id, text]) => `${id}  ${/^query (\w+)/.exec(text)?.[1]}`));
  });

  it('writes the same for the same operations, however they are laid out', () => {
    collect();
    const before = written();
    writeFileSync(path.join(root, 'app/queries.graphql'), QUERIES.replaceAll(' { ', ' {\n    ').replace('# what', '# all that'));
    writeFileSync(path.join(root, 'app/shared/fragments.gql'), FRAGMENTS.split('\n').reverse().join('\n'));
    collect();
    expect(written()).toEqual(before);
  });

  it('writes them for every client where none is named', () => {
    collect(null);
    expect(written().client).toBeNull();
  });

  it.each([
    [
      'a field that there is not',
      'query Wrong {\n  hubStatus { colour }\n}',
      /^app\/wrong\.graphql:2:15 Cannot query field "colour" on type "HubStatus"\. Change the document/,
    ],
    [
      'what is no GraphQL',
      'query Wrong {\n  hubStatus {',
      /^app\/wrong\.graphql:2:14 Syntax Error: .* Correct it, and collect again\.$/,
    ],
    [
      'an operation without a name',
      '\n{ hubStatus { businessNow } }',
      /^app\/wrong\.graphql:2:1 This operation has no name\. Give it one/,
    ],
    [
      'a name that is taken',
      'query Status { hubStatus { simulated } }',
      /^app\/wrong\.graphql:1:1 The name Status is taken at app\/queries\.graphql:4:1\. Give it another\.$/,
    ],
    [
      'a fragment that there is not',
      'query Wrong { hubStatus { ...Nowhere } }',
      /^app\/wrong\.graphql:1:30 Unknown fragment "Nowhere"\./,
    ],
    [
      'a variable of another type',
      'query Wrong($first: String) { duties(first: $first) { totalCount } }',
      /^app\/wrong\.graphql:1:13 Variable "\$first" of type "String"/,
    ],
    [
      "a subgraph's own door",
      'query Wrong { _entities(representations: []) { __typename } }',
      /^app\/wrong\.graphql:1:15 Cannot query field "_entities"/,
    ],
    ['a schema', 'type Query { a: Int }', /^app\/wrong\.graphql:1:1 This is neither an operation nor a fragment\./],
  ])('says file, line and remedy of %s, writes nothing and ends with 1', (_, text, sentence) => {
    writeFileSync(path.join(root, 'app/wrong.graphql'), text);
    const { complained, exitCode } = collect();
    expect(complained).toEqual([expect.stringMatching(sentence)]);
    expect(exitCode).toBe(1);
    expect(written).toThrow(/no such file/);
  });

  it('refuses a directory that is not there, or holds no operation', () => {
    expect(() => collect(null, 'nowhere')).toThrow('The directory nowhere cannot be read.');
    expect(() => collect(null, 'app/shared')).toThrow('There is no operation in app/shared.');
  });
});
