import { ask, startTestGateway, type Started } from '../fixtures/start';

describe('the gateway', () => {
  let gateway: Started;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  it('answers one query from several subgraphs, planned by the Rust planner', async () => {
    const { status, body } = await ask(gateway.url, '{ children(first: 2) { edges { node { id name school } } } }');
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        children: {
          edges: [
            { node: { id: '0', name: 'Child 0', school: 'School of 0' } },
            { node: { id: '1', name: 'Child 1', school: 'School of 1' } },
          ],
        },
      },
    });
  });
});
