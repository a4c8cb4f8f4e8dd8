import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadTrustedDocuments } from './load-trusted-documents';

const idOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const ONE = 'query One { child(id: "1") { id } }';
const TWO = 'query Two { child(id: "2") { id } }';
const manifest = (client: string | null, ...texts: string[]): string =>
  JSON.stringify({ client, documents: Object.fromEntries(texts.map((text) => [idOf(text), text])) });

describe('trusted documents', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'homeward-documents-'));
  });
  afterEach(() => rm(directory, { recursive: true }));
  const write = (name: string, text: string): Promise<void> => writeFile(path.join(directory, name), text);
  const kent = { subject: 'kent-system', organisationId: 'force.kent' as never };
  const gmp = { subject: 'gmp-system', organisationId: 'force.gmp' as never };

  it('are found by their id, by the client they were collected for and by no other', async () => {
    await write('kent.json', manifest('kent-system', ONE));
    const documents = await loadTrustedDocuments(path.join(directory, 'kent.json'));
    expect([documents.find(idOf(ONE), kent), documents.find(idOf(ONE), gmp), documents.find(idOf(TWO), kent)]).toEqual([
      ONE,
      undefined,
      undefined,
    ]);
  });

  it('are found by every client of an organisation, or by all', async () => {
    await write('a.json', manifest('force.gmp', ONE));
    await write('b.json', manifest(null, TWO));
    await write('notes.txt', 'not looked at');
    const documents = await loadTrustedDocuments(directory);
    expect(documents.count).toBe(2);
    expect([documents.find(idOf(ONE), gmp), documents.find(idOf(ONE), kent)]).toEqual([ONE, undefined]);
    expect([documents.find(idOf(TWO), gmp), documents.find(idOf(TWO), kent)]).toEqual([TWO, TWO]);
  });

  it('of several manifests for one client are all found', async () => {
    await write('a.json', manifest('kent-system', ONE));
    await write('b.json', manifest('kent-system', TWO));
    const documents = await loadTrustedDocuments(directory);
    expect([documents.find(idOf(ONE), kent), documents.find(idOf(TWO), kent)]).toEqual([ONE, TWO]);
  });

  it.each(['__proto__', 'constructor', 'toString', ''])('have none by the id %j', async (id) => {
    await write('a.json', manifest(null, ONE));
    const documents = await loadTrustedDocuments(directory);
    expect(documents.find(id, kent)).toBeUndefined();
    expect(documents.find(idOf(ONE), { subject: id, organisationId: id as never })).toBe(ONE);
  });

  it.each([
    ['no JSON', '{', 'it is no JSON'],
    ['a list', '[]', 'it holds no `documents`'],
    ['no documents', '{"client":null}', 'it holds no `documents`'],
    ['a client that is no name', '{"client":7,"documents":{}}', '`client` is neither a name nor null'],
    ['another text than was hashed', JSON.stringify({ documents: { [idOf(ONE)]: TWO } }), 'is not the one that was collected'],
    ['an id of another kind', JSON.stringify({ documents: { one: ONE } }), 'is not the one that was collected'],
    ['what is no GraphQL', manifest(null, 'query {'), 'is no GraphQL'],
  ])('are refused where a manifest holds %s, with its file and what to do', async (_, text, what) => {
    await write('broken.json', text);
    await expect(loadTrustedDocuments(directory)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringMatching(/broken\.json cannot be used.*homeward documents collect/),
    });
    await expect(loadTrustedDocuments(directory)).rejects.toThrow(what);
  });

  it('are refused where there is nothing to read', async () => {
    await expect(loadTrustedDocuments(path.join(directory, 'nowhere'))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('Name a file or a directory.'),
    });
  });
});
