import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../domain/kernel/hash.js';
import { commitmentOf } from './commitment.document.js';
import { documentIn, hashOfDocument, textOf } from './document.js';
import { fill } from './fill.js';
import { minutesOf, type MinutedSession } from './minutes.document.js';
import { considerationOf, decreeOf, type PaperedSuccession } from './succession.document.js';
import type { Template } from './templates/template.js';

const template: Template = {
  name: 'test',
  blocks: [
    { block: 'title', lines: ['KEPUTUSAN', 'NOMOR {{number}}'] },
    { block: 'paragraph', line: 'Mengangkat {{who as person}} sejak {{day as date}}.' },
    { block: 'list', items: { each: 'members', line: '{{one.id as person}} ({{one.role as role}})' } },
    { block: 'paragraph', line: 'Tanpa anggota.', when: '!members' },
  ],
};
const facts = { number: '1/2026', who: 'P1', day: '2026-11-24', members: [{ id: 'P2', role: 'assessor' }] };

describe('A template', () => {
  it('is filled into one tree of ids, codes and words, block by block', () => {
    expect(fill(template, facts).blocks).toEqual([
      { block: 'title', lines: [[{ text: 'KEPUTUSAN' }], [{ text: 'NOMOR ' }, { text: '1/2026' }]] },
      {
        block: 'paragraph',
        line: [
          { text: 'Mengangkat ' },
          { person: 'P1' },
          { text: ' sejak ' },
          { date: '2026-11-24' },
          { text: '.' },
        ],
      },
      {
        block: 'list',
        items: [[{ person: 'P2' }, { text: ' (' }, { code: 'assessor', of: 'role' }, { text: ')' }]],
      },
    ]);
  });

  it('leaves out and puts in what hangs on a fact', () => {
    expect(fill(template, { ...facts, members: [] }).blocks.at(-1)).toEqual({
      block: 'paragraph',
      line: [{ text: 'Tanpa anggota.' }],
    });
  });

  it('never gives a document with a hole', () => {
    const { who: _, ...less } = facts;
    expect(() => fill(template, less)).toThrow('the document has no who');
    expect(() => fill(template, { ...facts, who: null })).toThrow('the document has no who');
  });

  it('takes what is written as words, never as slots', () => {
    const written = commitmentOf({
      case: 'case/62.01/A',
      person: 'P1',
      documentKind: 'integrityPact',
      content: 'Biaya {{number}} & $& <b>tebal</b>',
    });
    expect(written.blocks).toContainEqual({ block: 'prose', text: 'Biaya {{number}} & $& <b>tebal</b>' });
  });
});

describe('The text of a document', () => {
  const text = textOf(fill(template, facts));

  it('is the same for the same facts, whatever order they come in, and its hash is over its bytes', () => {
    const turned = Object.fromEntries(Object.entries(facts).reverse()) as typeof facts;
    expect(textOf(fill(template, turned))).toBe(text);
    expect(hashOfDocument(fill(template, facts))).toBe(sha256Hex(text));
  });

  it('gives the tree back, and nothing for words that were frozen before there were trees', () => {
    expect(documentIn(text)).toEqual(fill(template, facts));
    for (const words of [
      'Menuntaskan pelatihan.',
      '{ kurung',
      '{"blocks":[]}',
      ` ${text}`,
      text.replace('"form"', '"form" '),
    ])
      expect(documentIn(words)).toBeNull();
  });

  it('is another for another form', () => {
    const other = { ...template, blocks: template.blocks.slice(1) };
    expect(fill(other, facts).template).not.toBe(fill(template, facts).template);
  });
});

const session: MinutedSession = {
  stream: 'session/62.01/S',
  convenedAt: '2026-11-24T01:00:00.000Z',
  lockedAt: '2026-11-24T03:00:00.000Z',
  roll: [
    { person: 'M1', role: 'committeeChair', attendedAt: '2026-11-24T01:30:00.000Z' },
    { person: 'M2', role: 'committeeMember', attendedAt: null },
  ],
  agenda: [{ case: 'case/62.01/A', person: 'P1', mappedBox: 8, box: 9, dropped: false, recused: ['M3'] }],
  proposals: [
    { case: 'case/62.01/A', box: 9, proposer: 'M1', votes: { M1: true, M4: false }, status: 'carried' },
  ],
};
const hashOfMinutes = (changed: Partial<MinutedSession> = {}) =>
  hashOfDocument(minutesOf({ ...session, ...changed })!);

describe('The minutes', () => {
  it('are there once the boxes are fixed, and not before', () => {
    expect(minutesOf({ ...session, lockedAt: null })).toBeNull();
    expect(minutesOf(session)?.name).toBe('minutes');
  });

  it('say everything that the signatures stand on: change any of it and the hash is another', () => {
    const [one] = session.agenda;
    const [vote] = session.proposals;
    const others = [
      { roll: session.roll.map((seat) => ({ ...seat, attendedAt: null })) },
      { roll: session.roll.map((seat) => ({ ...seat, role: 'committeeSecretary' })) },
      { roll: session.roll.slice(1) },
      { agenda: [{ ...one!, box: 8 }] },
      { agenda: [{ ...one!, mappedBox: 7 }] },
      { agenda: [{ ...one!, person: 'P2' }] },
      { agenda: [{ ...one!, recused: [] }] },
      { agenda: [] },
      { proposals: [{ ...vote!, votes: { M1: true, M4: true } }] },
      { proposals: [{ ...vote!, proposer: 'M4' }] },
      { proposals: [] },
      { lockedAt: '2026-11-24T03:00:00.001Z' },
      { stream: 'session/62.02/S' },
    ];
    const hashes = [hashOfMinutes(), ...others.map(hashOfMinutes)];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('do not hang on the order in which votes and recusals are told', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['M1', 'M4', 'M5'], { minLength: 3 }), (order) => {
        const votes = Object.fromEntries(order.map((person) => [person, person !== 'M4']));
        const recused = order.map((person) => `R-${person}`);
        const told = hashOfMinutes({
          agenda: session.agenda.map((one) => ({ ...one, recused })),
          proposals: session.proposals.map((one) => ({ ...one, votes })),
        });
        const sorted = hashOfMinutes({
          agenda: session.agenda.map((one) => ({ ...one, recused: ['R-M1', 'R-M4', 'R-M5'] })),
          proposals: session.proposals.map((one) => ({ ...one, votes: { M1: true, M4: false, M5: true } })),
        });
        expect(told).toBe(sorted);
      }),
    );
  });
});

const succession: PaperedSuccession = {
  stream: 'succession/62.01/U',
  position: 'POS1',
  chosen: 'case/62.01/A',
  letter: { number: '800/1', date: '2026-11-20' },
  consideration: { number: 'PT-1', date: '2026-11-22', outcome: 'approved' },
  candidates: [{ case: 'case/62.01/A', person: 'P1' }],
};

describe('The papers of a succession', () => {
  it('stand in their form while they are filled in, and say at the end what was filled in', () => {
    const draft = textOf(decreeOf(succession, {})!);
    const whole = textOf(
      decreeOf(succession, { number: '821/1', date: '2026-11-24', effectiveDate: '2026-12-01' })!,
    );
    expect(draft).toContain('"text":"…"');
    expect(whole).not.toContain('…');
    for (const fact of ['821/1', '2026-12-01', 'P1', 'POS1', 'PT-1', '800/1']) expect(whole).toContain(fact);
  });

  it('are not there before somebody is chosen, a letter is sent, or BKN has answered', () => {
    expect(decreeOf({ ...succession, chosen: null }, {})).toBeNull();
    expect(considerationOf({ ...succession, letter: null }, {})).toBeNull();
    expect(decreeOf({ ...succession, consideration: null }, {})).toBeNull();
    expect(considerationOf({ ...succession, consideration: null }, { outcome: 'approved' })).not.toBeNull();
  });
});
