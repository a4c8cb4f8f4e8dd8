import { refuseDatabaseFault } from './database-fault';

const refuse = refuseDatabaseFault('postgres://hub:s3cret@db.example:5432/homeward');

describe('a database that cannot be used at the start', () => {
  it.each([
    [{ code: 'ECONNREFUSED' }, 'does not answer'],
    [{ code: 'UPSTREAM_UNAVAILABLE' }, 'does not answer'],
    [{ code: '28P01' }, 'refuses this login'],
    [{ driverError: { code: '3D000' } }, 'does not have this database'],
    [{ code: '42501' }, 'does not give this login the right to make roles and schemas'],
  ])('%j is named in one sentence without the password', (fault, reason) => {
    expect(() => refuse(Object.assign(new Error('raw'), fault))).toThrow(
      `The database at postgres://hub@db.example:5432/homeward ${reason}: see that it is up and correct DATABASE_URL`,
    );
  });

  it('lets any other fault pass as it is', () => {
    const fault = new Error('a migration is wrong');
    expect(() => refuse(fault)).toThrow(fault);
  });
});
