import { describe, expect, it } from 'vitest';
import { aCase as aTalentCase, CYCLE, SESSION, type CaseBuilder } from '../../test/builders/case-builder.js';
import { verdict } from '../../test/builders/desk.js';
import {
  chair,
  committee,
  conveningFacts,
  members,
  SessionBuilder,
} from '../../test/builders/session-builder.js';
import { aCase, CYCLE as SESSION_CYCLE } from '../../test/builders/session-case-row.js';
import { DIGEST, verdictOf, type StreamUnderLaw } from '../../test/builders/session-harness.js';
import { aRound, authority, supervisor, talent } from '../../test/builders/signing-builder.js';
import { aSuccessor, POSITION, SuccessionBuilder } from '../../test/builders/succession-builder.js';
import type { TalentCaseRow } from './facts/case-row.js';
import type { StreamState } from './kernel/state.js';

/** Hands the last act's decision to a case, with the very story that was sealed. */
function deliver(from: StreamUnderLaw<StreamState>, to: CaseBuilder) {
  const { story } = from.acts.at(-1)!;
  const delivery = story.deliveries.find((one) => one.to === to.stream)!;
  return verdict(to.delivered(from.stream, delivery.move, story.events));
}

const rowOf = ({ stream, state }: CaseBuilder, change: Partial<TalentCaseRow> = {}): TalentCaseRow =>
  aCase('A', { stream, cycle: CYCLE, person: state.person, ...change });

describe('A case adopts what the others decide', () => {
  it('takes its box and its ties from the session that enrolled it', () => {
    const talentCase = aTalentCase().assessed();
    const session = new SessionBuilder();
    const rows = [rowOf(talentCase, { mappedBox: 7 })];
    const facts = { ...conveningFacts(rows), cycle: { stream: CYCLE, stage: 'open' } };
    const args = { cycle: CYCLE, cases: [talentCase.stream], agendaText: DIGEST };
    session.move({ person: 'secretary', role: 'committeeSecretary' }, 'convene', args, facts);
    expect(deliver(session, talentCase)).toBe('accepted');
    session.settle();
    session.attendedBy(0, 1, 2, 3);
    session.move(members[3]!, 'recuse', { case: talentCase.stream, tie: 'family', reasonText: DIGEST });
    session.move(members[0]!, 'proposeBox', { case: talentCase.stream, box: 9, reasonText: DIGEST });
    const vote = { case: talentCase.stream, proposal: 1, inFavour: true };
    for (const who of committee.slice(0, 3)) session.move(who, 'vote', vote);
    expect(verdictOf(session.move(chair, 'lock'))).toBe('accepted');
    expect(deliver(session, talentCase)).toBe('accepted');
    expect(talentCase.state).toMatchObject({ stage: 'succession', box: 9, ties: ['m4'], enrolledIn: [] });
  });

  it('keeps a tie that was declared in a session which then decided nothing', () => {
    const talentCase = aTalentCase().assessed();
    const session = new SessionBuilder();
    session.convene([rowOf(talentCase, { cycle: SESSION_CYCLE })]);
    talentCase.enrol(session.stream);
    session.settle();
    session.move(members[3]!, 'recuse', { case: talentCase.stream, tie: 'family', reasonText: DIGEST });
    session.takeBack();
    expect(deliver(session, talentCase)).toBe('accepted');
    expect(talentCase.state).toMatchObject({ stage: 'calibration', ties: ['m4'], enrolledIn: [] });
    talentCase.enrol(SESSION);
    talentCase.adoptBox(9, ['m1', 'm4']);
    expect(talentCase.state.ties).toEqual(['m4', 'm1']);
  });

  it('takes its placement from the succession, and is free again when not chosen', () => {
    const [chosen, other] = [aTalentCase({ person: 'p1' }).inBox(9), aTalentCase({ person: 'p2' }).inBox(8)];
    const succession = new SuccessionBuilder();
    const candidates = [
      rowOf(chosen, { ...scored(9000), stage: 'succession', box: 9 }),
      rowOf(other, { ...scored(8000), stage: 'succession', box: 8 }),
      aSuccessor('C', 7000, 7000, { cycle: CYCLE }),
    ];
    succession.shortlist(candidates, {}, undefined, CYCLE);
    for (const one of [chosen, other]) expect(deliver(succession, one)).toBe('accepted');
    succession.settle();
    succession.choose(chosen.stream);
    succession.submit();
    succession.consider('approved');
    succession.decree();
    succession.inaugurate();
    for (const one of [chosen, other]) expect(deliver(succession, one)).toBe('accepted');
    expect(chosen.state).toMatchObject({ stage: 'placed', position: POSITION, enrolledIn: [] });
    expect(other.state).toMatchObject({ stage: 'succession', position: null, enrolledIn: [] });
  });

  it('is free for the next round when one is declined, and adopts the document that all signed', () => {
    const talentCase = aTalentCase().inBox(5);
    const row = rowOf(talentCase, { person: talent.person, box: 5 });
    const declined = aRound(row);
    talentCase.delivered(declined.stream, 'enrol', declined.acts[0]!.story.events);
    declined.decline(talent);
    expect(deliver(declined, talentCase)).toBe('accepted');
    expect(talentCase.state.enrolledIn).toEqual([]);
    const round = aRound(row);
    talentCase.delivered(round.stream, 'enrol', round.acts[0]!.story.events);
    for (const who of [talent, supervisor, authority]) round.sign(who);
    expect(deliver(round, talentCase)).toBe('accepted');
    expect(talentCase.state).toMatchObject({ document: round.state.document, enrolledIn: [] });
  });
});

const scored = (score: number): Partial<TalentCaseRow> => ({
  performance: { score, level: 'high' },
  potential: { score, level: 'high' },
});
