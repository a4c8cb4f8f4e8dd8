import { findingLines, notWell, well } from './finding';
import { checkNode } from './surroundings-checks';

describe('the doctor', () => {
  it('accepts Node from 20.19 on and names an older one with the remedy', () => {
    expect(checkNode('v20.19.0')).toMatchObject({ well: true });
    expect(checkNode('v24.1.0')).toMatchObject({ well: true });
    expect(checkNode('v20.18.3')).toMatchObject({ well: false, says: expect.stringContaining('install 20.19 or later') });
    expect(checkNode('v18.20.0')).toMatchObject({ well: false });
  });

  it('writes one aligned line for each thing it looked at', () => {
    expect(findingLines([well('Node', 'v20.19.0'), notWell('Database', 'it is gone', 'start it')])).toEqual([
      'ok     Node      v20.19.0',
      'FAULT  Database  it is gone: start it',
    ]);
  });
});
