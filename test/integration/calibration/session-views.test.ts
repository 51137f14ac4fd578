import { beforeAll, describe, expect, it } from 'vitest';
import { calibrationViews } from '../../../libs/contracts/calibration/session.route.js';
import { findSession, listSessions } from '../../../libs/persistence/calibration/session.view.js';
import { aSession, chair, committee, members } from '../../builders/session-builder.js';
import { aCase, caseId } from '../../builders/session-case-row.js';
import { DIGEST, GOVERNMENT } from '../../builders/session-harness.js';
import { passing } from '../access/access-filters.js';
import { asDeclared, freshReadTables } from '../support/read-tables.js';

const [A, B] = ['A', 'B'].map(caseId) as [string, string];
const { reading, project } = freshReadTables();
const access = passing({ governments: [GOVERNMENT, '62.71'] });

describe('Read tables of a calibration session', () => {
  const session = aSession([aCase('A'), aCase('B')]);

  beforeAll(async () => {
    session.attendedBy(0, 1, 2, 3);
    session.move(members[1]!, 'proposeBox', { case: A, box: 9, reasonText: DIGEST });
    for (const who of [chair, members[0]!, members[1]!]) {
      session.move(who, 'vote', { case: A, proposal: 1, inFavour: true });
    }
    session.move(members[0]!, 'recuse', { case: A, tie: 'family', reasonText: DIGEST });
    session.move(members[2]!, 'proposeBox', { case: B, box: 4, reasonText: DIGEST });
    session.move(chair, 'lock');
    session.settle();
    for (const who of committee.slice(0, 4)) {
      session.move(who, 'signMinutes', { minutes: session.state.minutes });
    }
    await project(session);
  });

  it('show what the state says', async () => {
    const view = await reading((sql) => findSession(sql, session.stream));
    asDeclared(calibrationViews, 'calibrationSession', view);
    expect(view).toMatchObject({
      stage: 'locked',
      outcome: 'minutesSigned',
      minutes: session.state.minutes,
      members: 5,
      present: 4,
      cases: 2,
    });
    expect(view!.roll.filter(({ signedAt }) => signedAt !== null)).toHaveLength(4);
    const boxes = session.state.cases.map(({ case: stream, box, recused }) => ({
      case: stream,
      box,
      recused,
    }));
    expect(view!.agenda).toMatchObject(boxes.map((one) => ({ ...one, decided: true, dropped: false })));
    expect(view!.proposals).toMatchObject([
      { case: A, status: 'carried', votes: { chair: true, m2: true } },
      { case: B, status: 'fallen', votes: {} },
    ]);
  });

  it('are listed page by page, and only where the asker may look', async () => {
    const page = await reading((sql) => listSessions(sql, { limit: 1, access }));
    asDeclared(calibrationViews, 'calibrationSessions', page);
    expect(page).toMatchObject({ rows: [{ stream: session.stream }], next: null });
    expect(await reading((sql) => findSession(sql, session.stream), '62.71')).toBe(null);
    expect(await reading((sql) => listSessions(sql, { access }), '62.71')).toEqual({ rows: [], next: null });
  });
});
