import { buildContext, dockerfile } from '../image/docker-files';

/** That the image is built and runs is tried by `npm run check:image`, which takes its time. */
describe('the image', () => {
  it('takes in no secret, no history and nothing that was built or installed before', () => {
    const context = buildContext();
    expect(context).toEqual(
      expect.arrayContaining(['package.json', 'package-lock.json', 'turbo.json', 'gateway/supergraph.graphql']),
    );
    expect(
      context.filter((file) =>
        /(^|\/)(node_modules|dist|\.env)(\/|$)|^(\.git|\.homeward|keys|tests|trusted-documents)\//.test(file),
      ),
    ).toEqual([]);
  });

  it('copies what is there alone', () => {
    const copied = dockerfile().filter(({ name }) => name === 'COPY' || name === 'ADD');
    const sources = copied.filter(({ rest }) => !rest.startsWith('--from=')).flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    expect(sources).toEqual(['.']);
    const stages = dockerfile().flatMap(({ name, rest }) => (name === 'FROM' ? (/ AS (\w+)$/.exec(rest)?.[1] ?? []) : []));
    const from = copied.flatMap(({ rest }) => /^--from=(\w+) /.exec(rest)?.[1] ?? []);
    expect(from.filter((stage) => !stages.includes(stage))).toEqual([]);
  });
});
