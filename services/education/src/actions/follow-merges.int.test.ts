import type { EventName, NewEvent, Payload } from '@homeward/contracts';
import { newId } from '@homeward/service-kit';
import { callerFor, drain } from '@homeward/testkit';
import { educationDesk, OFFICER } from '../testing/education-desk';

const RECORD = `mutation ($input: RecordSchoolingInput!) { recordSchooling(input: $input) { id } }`;
const OPEN = `mutation ($input: OpenCmeCaseInput!) { openCmeCase(input: $input) { id } }`;
const CHILDREN = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Child { id schooling { status } cmeCases { id } } } }`;

describe('two children that are one', () => {
  const desk = educationDesk();

  const tell = async <N extends EventName>(name: N, key: string, payload: Payload<N>): Promise<void> => {
    await desk.platform.jobsDatabase.write(callerFor(), 'test:publish', async (tx) =>
      tx.publish({ name, key, urgent: false, occurredAt: tx.now, payload } as NewEvent<typeof name>),
    );
    await drain([{ platform: desk.platform, service: desk.service }], { twice: true });
  };
  const schooled = (childId: string, status: string) => desk.ask(OFFICER, RECORD, { input: { childId, status } });
  const of = async (childId: string) =>
    (await desk.ask(OFFICER, CHILDREN, { refs: [{ __typename: 'Child', id: childId }] })).data._entities[0];

  it('are taught in one place, and it goes back when that was a mistake', async () => {
    const [keptId, duplicateId] = [await desk.child(), await desk.child()];
    await schooled(duplicateId, 'ELECTIVELY_HOME_EDUCATED');
    const merge = { mergeId: newId(), keptId, duplicateId };
    await tell('child.merged', duplicateId, merge);
    expect(await of(keptId)).toMatchObject({ schooling: { status: 'ELECTIVELY_HOME_EDUCATED' } });
    expect(await of(duplicateId)).toMatchObject({ schooling: null });
    await tell('child.parted', duplicateId, { ...merge, episodeIds: [] });
    expect(await of(keptId)).toMatchObject({ schooling: null });
    expect(await of(duplicateId)).toMatchObject({ schooling: { status: 'ELECTIVELY_HOME_EDUCATED' } });
  });

  it('keep what the kept one has, and lose none of the other', async () => {
    const [keptId, duplicateId] = [await desk.child(), await desk.child()];
    await schooled(keptId, 'ELECTIVELY_HOME_EDUCATED');
    await schooled(duplicateId, 'NOT_KNOWN');
    const opened = await desk.ask(OFFICER, OPEN, { input: { childId: duplicateId, reason: 'Nobody teaches her.' } });
    const merge = { mergeId: newId(), keptId, duplicateId };
    await tell('child.merged', duplicateId, merge);
    expect(await of(keptId)).toMatchObject({
      schooling: { status: 'ELECTIVELY_HOME_EDUCATED' },
      cmeCases: [{ id: opened.data.openCmeCase.id }],
    });
    await tell('child.parted', duplicateId, { ...merge, episodeIds: [] });
    expect(await of(duplicateId)).toMatchObject({ schooling: { status: 'NOT_KNOWN' } });
  });
});
