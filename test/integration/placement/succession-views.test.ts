import { beforeAll, describe, expect, it } from 'vitest';
import { placementViews } from '../../../libs/contracts/placement/succession.route.js';
import { findSuccession, listSuccessions } from '../../../libs/persistence/placement/succession.view.js';
import { caseId } from '../../builders/session-case-row.js';
import { GOVERNMENT } from '../../builders/session-harness.js';
import { aSuccession } from '../../builders/succession-builder.js';
import { passing } from '../access/access-filters.js';
import { asDeclared, freshReadTables } from '../support/read-tables.js';

const [A, B, C] = ['A', 'B', 'C'].map(caseId) as [string, string, string];
const { reading, project } = freshReadTables();
const access = passing({ governments: [GOVERNMENT, '62.71'] });

describe('Read tables of a succession', () => {
  const succession = aSuccession();

  beforeAll(async () => {
    succession.choose(A);
    succession.submit();
    succession.consider('rejected');
    succession.choose(B);
    succession.submit();
    succession.consider('approved');
    succession.decree();
    succession.inaugurate();
    succession.settle();
    await project(succession);
  });

  it('show the papers and what became of each candidate', async () => {
    const view = await reading((sql) => findSuccession(sql, succession.stream));
    asDeclared(placementViews, 'succession', view);
    expect(view).toMatchObject({
      stage: 'concluding',
      outcome: 'inaugurated',
      chosen: B,
      letter: { date: '2026-11-20' },
      consideration: { outcome: 'approved', date: '2026-11-21' },
      decree: { number: 'SK-9', effectiveDate: '2026-12-01' },
      inauguratedOn: '2026-11-23',
    });
    expect(view!.candidates.map((one) => [one.case, one.rank, one.status])).toEqual([
      [A, 1, 'rejected'],
      [B, 2, 'inaugurated'],
      [C, 3, 'listed'],
    ]);
  });

  it('are listed', async () => {
    const page = await reading((sql) => listSuccessions(sql, { stage: 'concluding', access }));
    asDeclared(placementViews, 'successions', page);
    expect(page.rows.map((row) => row.stream)).toEqual([succession.stream]);
  });
});
