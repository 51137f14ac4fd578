import { beforeAll, describe, expect, it } from 'vitest';
import { commitmentViews } from '../../../libs/contracts/commitment/signing.route.js';
import { findSigningRound, listSigningRounds } from '../../../libs/persistence/commitment/signing.view.js';
import { caseId } from '../../builders/session-case-row.js';
import { GOVERNMENT } from '../../builders/session-harness.js';
import { aRound, authority, supervisor, talent } from '../../builders/signing-builder.js';
import { passing } from '../access/access-filters.js';
import { asDeclared, freshReadTables } from '../support/read-tables.js';

const A = caseId('A');
const { reading, project } = freshReadTables();

describe('Read tables of a signing round', () => {
  const round = aRound();

  beforeAll(async () => {
    for (const who of [talent, supervisor, authority]) round.sign(who);
    round.settle();
    await project(round);
  });

  it('show the signers in order', async () => {
    const view = await reading((sql) => findSigningRound(sql, round.stream));
    asDeclared(commitmentViews, 'signingRound', view);
    expect(view).toMatchObject({ stage: 'completed', outcome: 'completed', text: null });
    expect(view!.signatures.map(({ person, signedAt }) => [person, signedAt !== null])).toEqual([
      ['talent-A', true],
      ['supervisor-A', true],
      ['ppk', true],
    ]);
  });

  it('are listed for a party of the document alone', async () => {
    const party = (person: string) => passing({ person, partyIn: [GOVERNMENT] });
    const page = await reading((sql) => listSigningRounds(sql, { access: party('talent-A'), case: A }));
    asDeclared(commitmentViews, 'signingRounds', page);
    expect(page.rows).toHaveLength(1);
    const others = await reading((sql) => listSigningRounds(sql, { access: party('x') }));
    expect(others.rows).toHaveLength(0);
  });
});
