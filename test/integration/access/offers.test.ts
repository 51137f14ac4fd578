import { beforeAll, describe, expect, test } from 'vitest';
import { Cast, type Player } from '../../../apps/story/cast.js';
import { allRows, findCase, idOf, type CaseView, type CycleView } from '../../../apps/story/views.js';
import { until } from '../../../apps/story/waiting.js';
import type { Offer } from '../../../libs/contracts/offer/offer.view.js';
import type { Choice } from '../../../libs/contracts/wire/form.js';
import { sharedStack } from '../../workflow/support/stack.js';
import { superuserOf } from '../support/superuser.js';
import { offersTo, take, type Wishes } from './offered.js';

/**
 * The main line of the story, played by somebody who knows no rule: every move is taken from what the api offers and
 * filled in from what the offer says.
 */
let cast: Cast;
let cycle: string;
let talents: readonly CaseView[];
let session: string;
let succession: string;
let placed: CaseView;

const one = (role: Parameters<Cast['one']>[0]) => cast.one(role);
const hr = () => one('hrOfficer');

/** Chooses the value with these words. */
const called = (text: string) => (choices: readonly Choice[]) =>
  choices.find(({ label }) => 'text' in label && label.text === text)?.value;
const valued = (value: unknown) => (choices: readonly Choice[]) =>
  choices.find((choice) => choice.value === value)?.value;

const on = async (player: Player, stream: string, move: string, wishes: Wishes = {}) =>
  take(player, await offersTo(player, stream), move, wishes);

const offered = async (player: Player, stream: string, move: string) =>
  (await offersTo(player, stream)).filter((offer) => offer.move === move);

const choicesOf = (offer: Offer | undefined, field: string) =>
  (offer?.schema.properties[field]?.['x-choices'] ?? []).map(({ value }) => value);

interface TimelineAct {
  readonly move: string;
  readonly actorName: string | null;
  readonly authority: object | null;
  readonly texts: { readonly [digest: string]: string | null };
}

/** HR officers who are no party to a case. */
const freeHr = ({ person, nominator, supervisor }: CaseView) =>
  cast.all('hrOfficer').find((officer) => ![person, nominator, supervisor].includes(officer.person))!;

beforeAll(async () => {
  cast = await Cast.of(sharedStack(), '62.71');
});

test('a cycle is proposed, verified and approved', async () => {
  const opening = await offersTo(hr());
  ({ stream: cycle } = await take(hr(), opening, 'proposeCycle', { policy: called('nasional-2026') }));
  expect(await offered(hr(), cycle, 'verifyCycle')).toEqual([]);
  await on(one('authorizedOfficer'), cycle, 'verifyCycle', { decision: valued('approve') });
  await on(one('appointingAuthority'), cycle, 'approveCycle', { decision: valued('approve') });
  await until('the cases to open', async () => {
    const seen = await hr().does.get<CycleView>(`/cycles/${idOf(cycle)}`);
    return seen.stage === 'open';
  });
});

describe('nomination', () => {
  let nominated: readonly CaseView[];

  test('heads nominate; to other people a case offers nothing of the kind', async () => {
    const cases = await allRows<CaseView>(hr().does, `/cases?cycle=${cycle}`);
    const nominees = cases
      .flatMap((talent) => {
        const head = cast.headOf(talent.unit);
        return head && head.person !== talent.person ? [{ talent, head }] : [];
      })
      .toSorted((a, b) => Number(canSign(b.talent)) - Number(canSign(a.talent)))
      .slice(0, 12);
    expect(await offered(hr(), nominees[0]!.talent.stream, 'nominate')).toEqual([]);
    const remembered = await forgetHealth(nominees[0]!.talent.person);
    for (const { talent, head } of nominees) await on(head, talent.stream, 'nominate');
    await remembered();
    nominated = await Promise.all(nominees.map(({ talent }) => findCase(hr().does, talent.stream)));
  });

  test('manual checks are asked one by one', async () => {
    const asked = nominated.map(async (talent) => {
      const [verification] = await offered(freeHr(talent), talent.stream, 'verifyNomination');
      expect(choicesOf(verification, 'answers')).toEqual(
        talent.eligibility.filter(({ result }) => result === 'needsManualCheck').map(({ rule }) => rule),
      );
      return choicesOf(verification, 'answers').length;
    });
    expect(Math.max(...(await Promise.all(asked)))).toBeGreaterThan(0);
  });

  test('what the law would refuse is no choice, and the form says why', async () => {
    const failing = nominated.find(isFailing)!;
    const [verification] = await offered(freeHr(failing), failing.stream, 'verifyNomination');
    expect(choicesOf(verification, 'decision')).toEqual(['revise', 'reject']);
    expect(verification?.schema.properties['decision']?.['x-refused']).toMatchObject([
      { value: 'approve', obstacle: { code: 'IneligibleMustNotBeApproved', fixer: 'hrOfficer' } },
    ]);
    await on(freeHr(failing), failing.stream, 'verifyNomination', { decision: valued('reject') });
  });

  test('a nomination is revised, another withdrawn, the rest approved', async () => {
    const eligible = nominated.filter((talent) => !isFailing(talent));
    const [withdrawn, ...rest] = eligible.toSorted((a, b) => Number(canSign(a)) - Number(canSign(b)));
    await on(cast.headOf(withdrawn!.unit)!, withdrawn!.stream, 'withdrawNomination');
    const revised = rest[0]!;
    await on(freeHr(revised), revised.stream, 'verifyNomination', { decision: valued('revise') });
    await on(cast.headOf(revised.unit)!, revised.stream, 'reviseNomination');
    for (const talent of rest) await on(freeHr(talent), talent.stream, 'verifyNomination');
    talents = rest;
  });
});

/** What nobody knows a person must check. @returns what brings it back */
async function forgetHealth(person: string): Promise<() => Promise<void>> {
  const superuser = await superuserOf(sharedStack());
  await superuser.query('create temporary table forgotten as table reference.talent_datum with no data');
  await superuser.query(
    `with gone as (delete from reference.talent_datum where person = $1 and kind = 'health' returning *)
     insert into forgotten select * from gone`,
    [person],
  );
  return async () => {
    await superuser.query('insert into reference.talent_datum select * from forgotten');
    await superuser.end();
  };
}

const isFailing = ({ eligibility }: CaseView) => eligibility.some(({ result }) => result === 'notMet');

const canSign = ({ person, supervisor }: CaseView) =>
  Boolean(cast.signer(person) && cast.signer(supervisor ?? ''));

test('every instrument is asked for, and concluding as assessed is a choice once each has a result', async () => {
  const assessor = one('assessor');
  const [first] = talents;
  const [early] = await offered(freeHr(first!), first!.stream, 'concludeAssessment');
  expect(choicesOf(early, 'decision')).not.toContain('assess');
  for (const talent of talents) {
    await on(assessor, talent.stream, 'recordScores');
    await on(freeHr(talent), talent.stream, 'concludeAssessment');
  }
  const [again] = await offered(assessor, first!.stream, 'recordScores');
  expect(again).toBeUndefined();
});

test('reasons are read by those who must know them; an assessor reads that there are some', async () => {
  const { stream, unit } = talents[0]!;
  const path = `/streams/case/${idOf(stream)}/acts?limit=100`;
  const read = async (player: Player) =>
    (await player.does.get<{ readonly rows: readonly TimelineAct[] }>(path)).rows;
  const nominated = (rows: readonly TimelineAct[]) => rows.find(({ move }) => move === 'nominate')!;
  const told = nominated(await read(hr()));
  expect(Object.values(told.texts)).toEqual(['Sesuai dengan ketentuan. 🌿']);
  expect(told.actorName).toBe(cast.headOf(unit)!.name);
  expect(told.authority).toMatchObject({ role: 'unitHead', decree: expect.any(String) as string });
  expect(Object.values(nominated(await read(cast.headOf(unit)!)).texts)).toEqual(Object.values(told.texts));
  const scorer = await read(one('assessor'));
  expect(scorer.flatMap(({ texts }) => Object.values(texts)).filter((text) => text !== null)).toEqual([]);
  expect(Object.keys(nominated(scorer).texts)).toEqual(Object.keys(told.texts));
  const elsewhere = cast.all('unitHead').find((head) => head.unit !== unit && head.unit !== null)!;
  await expect(read(elsewhere)).rejects.toMatchObject({ code: 'NotYours' });
});

describe('the committee', () => {
  let members: readonly Player[];

  test('is convened over the cases that are ready, and comes', async () => {
    const secretary = one('committeeSecretary');
    const offers = await offersTo(secretary, undefined, `?cycle=${cycle}`);
    const convening = offers.find(({ move }) => move === 'convene');
    expect(choicesOf(convening, 'cases').toSorted()).toEqual(talents.map(({ stream }) => stream).toSorted());
    ({ stream: session } = await take(secretary, offers, 'convene'));
    await until('the session to open', async () => {
      const seen = await secretary.does.get<{ readonly stage: string }>(
        `/calibration-sessions/${idOf(session)}`,
      );
      return seen.stage === 'open';
    });
    members = [one('committeeChair'), ...cast.all('committeeMember')];
    expect((await offered(members[0]!, session, 'lock'))[0]?.obstacle).toMatchObject({
      code: 'MemberMustBePresent',
    });
    for (const member of members) await on(member, session, 'attend');
    expect((await offered(members[0]!, session, 'attend'))[0]?.obstacle).toMatchObject({
      code: 'AttendanceMustBeRecordedOnce',
    });
  });

  test('recuses, proposes, votes once each, locks and signs', async () => {
    const recused = members.at(-1)!;
    const { events } = await on(recused, session, 'recuse');
    const aside = events[0]!['case'];
    const [proposing] = await offered(recused, session, 'proposeBox');
    expect(choicesOf(proposing, 'case')).not.toContain(aside);
    const proposal = await on(members[1]!, session, 'proposeBox', {
      box: (choices) => choices.at(-1)?.value,
    });
    const about = proposal.events[0]!['case'];
    for (const member of members) {
      const [voting] = await offered(member, session, 'vote');
      if (!voting || voting.schema.properties['case']?.['x-preset'] !== about) continue;
      await on(member, session, 'vote');
      expect(await offered(member, session, 'vote')).toEqual([]);
    }
    await on(members[0]!, session, 'lock');
    for (const member of members) await on(member, session, 'signMinutes');
    await until('every case to adopt its box', async () => {
      const seen = await Promise.all(talents.map(({ stream }) => findCase(hr().does, stream)));
      return seen.every(({ box }) => box !== null);
    });
  });
});

test('a position is filled from the offers of six offices', async () => {
  const secretary = one('committeeSecretary');
  const offers = await offersTo(secretary, undefined, `?cycle=${cycle}`);
  ({ stream: succession } = await take(secretary, offers, 'shortlist'));
  await until('the shortlist to open', async () => {
    const seen = await secretary.does.get<{ readonly stage: string }>(`/successions/${idOf(succession)}`);
    return seen.stage === 'choice';
  });
  const authority = one('appointingAuthority');
  const { events } = await on(authority, succession, 'chooseSuccessor');
  await on(one('authorizedOfficer'), succession, 'submitToBkn');
  await on(one('bknLiaison'), succession, 'recordTechnicalConsideration', { outcome: valued('approved') });
  await on(authority, succession, 'issueDecree');
  await on(one('regionalHrAgencyHead'), succession, 'inaugurate');
  placed = await until('the case to adopt its placement', async () => {
    const seen = await findCase(hr().does, String(events[0]!['case']));
    return seen.stage === 'placed' && seen;
  });
});

test('a document is signed in order, from the offers of its parties', async () => {
  const beside = `?case=${placed.stream}`;
  const opened = await take(hr(), await offersTo(hr(), undefined, beside), 'openSigningRound');
  const round = await until('the signing to start', async () => {
    const seen = await hr().does.get<{
      readonly stage: string;
      readonly signatures: readonly { readonly person: string }[];
    }>(`/signing-rounds/${idOf(opened.stream)}`);
    return seen.stage === 'signing' && seen;
  });
  const signers = round.signatures.map(({ person }) => cast.signer(person));
  const known = signers.filter((signer) => signer !== undefined);
  expect(known).toHaveLength(signers.length);
  expect((await offered(known[1]!, opened.stream, 'sign'))[0]?.obstacle).toMatchObject({
    code: 'SignerMustBeNext',
  });
  for (const signer of known) await on(signer, opened.stream, 'sign');
});

test('the cycle closes, and a closed stream offers nothing', async () => {
  const head = one('regionalHrAgencyHead');
  await on(head, cycle, 'closeCycle');
  await until('the cycle to close', async () => {
    const seen = await head.does.get<CycleView>(`/cycles/${idOf(cycle)}`);
    return seen.outcome !== null;
  });
  expect(await offersTo(head, cycle)).toEqual([]);
});
