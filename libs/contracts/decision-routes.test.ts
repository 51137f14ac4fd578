import { describe, expect, it } from 'vitest';
import type { Role } from '../domain/kernel/actor.js';
import { byWhom } from '../domain/kernel/turn.js';
import { movesOf } from '../domain/law.js';
import { procedures } from '../domain/procedures.js';
import { calibrationMoves } from './calibration/session.route.js';
import { commitmentMoves } from './commitment/signing.route.js';
import { placementMoves } from './placement/succession.route.js';
import { streamMoves } from './record/stream.route.js';

const ID = '0123456789ABCDEFGHJKMNPQRS';
const DIGEST = 'd'.repeat(64);
const cycle = `cycle/62.01/${ID}`;
const talentCase = `case/62.01/${ID}`;
const paper = { number: '800/12/BKPSDM', date: '2026-11-24' };

/** A body each move takes, and bodies it must not take. */
const BODIES: { readonly [move: string]: readonly [good: object, ...bad: object[]] } = {
  convene: [
    { cycle, cases: [talentCase], agenda: 'Sidang' },
    { cycle, cases: [], agenda: 'Sidang' },
    { cycle: talentCase, cases: [talentCase], agenda: 'Sidang' },
    { cycle, cases: [talentCase], agenda: ' ' },
  ],
  attend: [{}, { person: 'x' }],
  recuse: [
    { case: talentCase, tie: 'family', reason: 'Saudara' },
    { case: talentCase, tie: 'rival', reason: 'x' },
  ],
  proposeBox: [
    { case: talentCase, box: 9, reason: 'Bukti kinerja' },
    { case: talentCase, box: 10, reason: 'x' },
    { case: talentCase, box: 8.5, reason: 'x' },
  ],
  vote: [
    { case: talentCase, proposal: 1, inFavour: true },
    { case: talentCase, proposal: 0, inFavour: true },
    { case: talentCase, proposal: 1, inFavour: 'yes' },
  ],
  lock: [{}, { force: true }],
  signMinutes: [{ minutes: DIGEST }, { minutes: DIGEST.toUpperCase() }],
  shortlist: [
    { cycle, position: 'P1' },
    { cycle, position: '' },
  ],
  chooseSuccessor: [{ case: talentCase, reason: 'Paling siap' }, { case: talentCase }],
  submitToBkn: [
    { letterNumber: paper.number, letterDate: paper.date },
    { letterNumber: paper.number, letterDate: '2026-02-30' },
    { letterNumber: 'Surat untuk Budi', letterDate: paper.date },
  ],
  recordTechnicalConsideration: [
    { ...paper, fileHash: DIGEST, outcome: 'approved', note: 'Lengkap' },
    { ...paper, fileHash: DIGEST, outcome: 'silent', note: 'x' },
  ],
  issueDecree: [
    { ...paper, effectiveDate: '2026-12-01' },
    { ...paper, effectiveDate: '2026-13-01' },
  ],
  inaugurate: [{ date: paper.date }, { date: '24-11-2026' }],
  openSigningRound: [
    { case: talentCase, documentKind: 'integrityPact', document: 'Saya berjanji' },
    { case: talentCase, documentKind: 'jointCommitment', document: 'x' },
    { case: talentCase, documentKind: 'integrityPact', document: 'x\u0000' },
  ],
  sign: [{ document: DIGEST }, { document: 'Saya berjanji' }],
  decline: [{ reason: 'Tidak setuju' }, {}],
  returnSession: [{ reason: 'Komite tidak lengkap' }, {}],
  returnSuccession: [{ reason: 'Seleksi terbuka' }, {}],
  returnRound: [{ reason: 'Penanda tangan sudah pensiun' }, {}],
};

const routes = [...calibrationMoves, ...placementMoves, ...commitmentMoves];

describe.each(routes.map((route) => [route.move, route] as const))('The route of %s', (name, route) => {
  it('is open to the very roles that the law lets make the move', () => {
    expect(route.permission.toSorted()).toEqual(
      (byWhom(procedures[route.kind], name) as readonly Role[]).toSorted(),
    );
  });

  it('takes a whole body and refuses a broken one, or one with an unknown field', () => {
    const [good, ...bad] = BODIES[name]!;
    expect(route.body.safeParse(good).success).toBe(true);
    for (const body of [...bad, { ...good, extra: 1 }, null, []]) {
      expect(route.body.safeParse(body).success).toBe(false);
    }
  });

  it('stores exactly the free text of its body', () => {
    const [good] = BODIES[name]!;
    const fields = ['agenda', 'reason', 'note', ...(name === 'sign' ? [] : ['document'])];
    expect(route.texts).toEqual(Object.keys(good).filter((field) => fields.includes(field)));
    expect((route.hashes ?? []).every((field) => route.texts.includes(field))).toBe(true);
  });
});

it.each([...new Set(routes.map(({ kind }) => kind))])(
  'every move of a person on a %s has its route',
  (kind) => {
    const routed = [...routes, ...streamMoves].filter((route) => route.kind === kind).map(({ move }) => move);
    expect(routed.toSorted()).toEqual(movesOf(kind).toSorted());
  },
);
