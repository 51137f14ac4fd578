import { describe, expect, it } from 'vitest';
import { findCycle, listCycles } from '../../../libs/persistence/cycle/cycle.view.js';
import { CYCLE } from '../../builders/case-builder.js';
import { DIGEST } from '../../builders/desk.js';
import { inKobar as access } from '../access/access-filters.js';
import { freshReadTables } from '../support/read-tables.js';

const HASH = 'f'.repeat(64);
const { reading, project } = freshReadTables();

describe('the read row of a talent cycle', () => {
  const events = [
    [
      {
        type: 'CycleProposed',
        proposer: 'officer',
        policy: HASH,
        levels: ['administrator'],
        titleText: DIGEST,
      },
    ],
    [{ type: 'CycleVerified', verifier: 'sekda', noteText: DIGEST }],
    [{ type: 'CycleApproved', approver: 'mayor', noteText: DIGEST }],
    [{ type: 'CasesOpened', opened: 12, refused: 0, undeliverable: 0 }],
    [{ type: 'CycleClosingStarted', closer: 'agency-head' }],
    [
      { type: 'CasesClosed', closed: 12, undeliverable: 0 },
      { type: 'StreamClosed', outcome: 'closed' },
    ],
  ];

  it('grows with its events and is listed', async () => {
    const acts = events.map((told, index) => ({
      seq: index + 1,
      at: `2026-11-24T03:00:00.00${index}Z`,
      move: 'any',
      stage: 'open',
      story: { events: told, claims: [], deliveries: [] },
    }));
    await project({ stream: CYCLE, acts });
    expect(await reading((sql) => findCycle(sql, CYCLE))).toMatchObject({
      proposer: 'officer',
      verifier: 'sekda',
      approver: 'mayor',
      casesOpened: 12,
      casesClosed: 12,
      outcome: 'closed',
      seq: 6,
    });
    const { rows } = await reading((sql) => listCycles(sql, { access }));
    expect(rows.map(({ stream }) => stream)).toEqual([CYCLE]);
  });
});
