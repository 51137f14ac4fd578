import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS as STREAM_KINDS } from '../contracts/kinds.js';
import { ROLES, type Role, type Standing } from '../domain/kernel/actor.js';
import { may, reachOf, rolesFor, standingsToAct } from './access.js';
import { filterFor, type AccessFilter } from './filter.js';
import { ACCESS, type AccessKind, type Permission } from './policy.js';
import type { Principal, Resource } from './relation.js';

const KINDS = Object.keys(ACCESS) as AccessKind[];
const PERMISSIONS = Object.keys(ACCESS.cycle) as Permission[];

const paper = (role: Role, unit: string | null = null, government = '62.01') =>
  ({
    id: `${role}/${unit}/${government}`,
    role,
    unit,
    government,
    governments: [government],
  }) as unknown as Standing;
const row = (kind: string, more: Partial<Resource> = {}): Resource => ({
  kind,
  government: '62.01',
  subject: 'talent',
  unit: 'dinas',
  parties: ['talent', 'ppk'],
  ...more,
});
const by = (person: string, ...standings: Standing[]): Principal => ({ person, standings });

test('every kind of stream has its policy, and nothing else has', () => {
  expect(KINDS.toSorted()).toEqual(Object.keys(STREAM_KINDS).toSorted());
  expect(may('see', by('hr', paper('hrOfficer')), row('import'))).toBe(false);
  expect(may('see', by('hr', paper('hrOfficer')), row('toString'))).toBe(false);
});

test.each<[string, string, Standing, readonly string[]]>([
  ['an HR officer', 'hr', paper('hrOfficer'), ['cycle', 'case', 'session', 'succession', 'signing']],
  ['the talent', 'talent', paper('civilServant'), ['cycle', 'case', 'signing']],
  ['another civil servant', 'other', paper('civilServant'), ['cycle']],
  ['the head of the unit', 'head', paper('unitHead', 'dinas'), ['cycle', 'case']],
  ['the head of another unit', 'head', paper('unitHead', 'badan'), ['cycle']],
  ['a committee member', 'member', paper('committeeMember'), ['cycle', 'case', 'session', 'succession']],
  ['an assessor', 'assessor', paper('assessor'), ['cycle', 'case']],
])('%s hears of the streams whose pages they may open', (_, person, standing, heard) => {
  const kinds = ['cycle', 'case', 'session', 'succession', 'signing'];
  const hears = (kind: string) => may('hear', by(person, standing), row(kind));
  expect(kinds.filter(hears)).toEqual(heard);
});

test('nobody hears of another government, nor of what has no page', () => {
  const hears = (one: Resource, person: string, role: Role) => may('hear', by(person, paper(role)), one);
  expect(hears(row('cycle', { government: '62.71' }), 'hr', 'hrOfficer')).toBe(false);
  expect(hears(row('case', { government: '62.71' }), 'talent', 'civilServant')).toBe(false);
  expect(hears(row('import'), 'hr', 'hrOfficer')).toBe(false);
});

test('the paper that acts is one that the stream concerns by itself', () => {
  const acting = (...standings: Standing[]) =>
    standingsToAct(by('talent', ...standings), row('case')).map(({ id }) => id);
  expect(acting(paper('unitHead', 'dinas'), paper('civilServant'))).toEqual([
    'unitHead/dinas/62.01',
    'civilServant/null/62.01',
  ]);
  expect(acting(paper('unitHead', 'badan'), paper('unitHead', 'dinas'))).toEqual(['unitHead/dinas/62.01']);
  expect(acting(paper('unitHead', 'badan'), paper('civilServant'))).toEqual([]);
});

test('roles at the door are those of the table', () => {
  expect(rolesFor('see', 'case')).toEqual(ROLES);
  expect(rolesFor('see', 'session', 'succession')).not.toContain('civilServant');
  expect(rolesFor('audit', ...KINDS)).toEqual(['hrOfficer', 'internalAuditor']);
  expect(reachOf(by('x', paper('hrOfficer'), paper('civilServant', null, '62.71')))).toEqual(['62.01']);
});

/** Who owns the waits of each kind of stream, or looks after those that last too long. */
const OWNERS: readonly [AccessKind, Role][] = [
  ['cycle', 'authorizedOfficer'],
  ['cycle', 'appointingAuthority'],
  ['cycle', 'hrOfficer'],
  ['case', 'unitHead'],
  ['case', 'hrOfficer'],
  ['case', 'assessor'],
  ['session', 'committeeChair'],
  ['session', 'committeeMember'],
  ['session', 'committeeSecretary'],
  ['succession', 'appointingAuthority'],
  ['succession', 'authorizedOfficer'],
  ['succession', 'hrOfficer'],
  ['succession', 'bknLiaison'],
  ['succession', 'regionalHrAgencyHead'],
  ['signing', 'hrOfficer'],
  ...KINDS.map((kind): [AccessKind, Role] => [kind, 'regionalHrAgencyHead']),
];

test.each(OWNERS)('whoever has a task of a %s as %s sees the stream and acts on it', (kind, role) => {
  const owner = by('owner', paper(role, role === 'unitHead' ? 'dinas' : null));
  expect(may('see', owner, row(kind))).toBe(true);
  expect(standingsToAct(owner, row(kind))).toEqual(owner.standings);
});

test.each(['civilServant', 'unitHead', 'appointingAuthority'] as const)('a signer acts as %s', (role) => {
  const signer = by('ppk', paper(role));
  expect(standingsToAct(signer, row('signing'))).toEqual(signer.standings);
});

const standing = fc
  .record({
    role: fc.constantFrom(...ROLES),
    unit: fc.constantFrom(null, 'dinas', 'badan'),
    governments: fc.uniqueArray(fc.constantFrom('62', '62.01', '62.71'), { minLength: 1 }),
  })
  .map((one) => one as unknown as Standing);
const principal = fc.record({
  person: fc.constantFrom('a', 'b'),
  standings: fc.array(standing, { maxLength: 4 }),
});
const persons = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'));
const resource = fc.record({
  kind: fc.constantFrom(...KINDS),
  government: fc.constantFrom('62', '62.01', '62.71'),
  unit: fc.constantFrom(null, 'dinas', 'badan'),
  subject: fc.constantFrom(null, 'a', 'c'),
  parties: persons,
  participants: persons,
});

/** What the condition in SQL says, over one row. */
const passes = (filter: AccessFilter, { government, unit, subject, parties }: Resource): boolean =>
  filter.governments.includes(government) ||
  filter.units.some((one) => one.government === government && one.unit === unit) ||
  (filter.subjectIn.includes(government) && subject === filter.person) ||
  (filter.partyIn.includes(government) && parties.includes(filter.person));

describe('for whomever and whatever', () => {
  test('a list shows what may be seen, and nothing else', () => {
    fc.assert(
      fc.property(principal, resource, (who, what) => {
        expect(passes(filterFor(what.kind, who), what)).toBe(may('see', who, what));
      }),
      { numRuns: 5000 },
    );
  });

  test.each(PERMISSIONS)(
    '%s is never given without seeing, nor beyond the governments reached',
    (permission) => {
      fc.assert(
        fc.property(principal, resource, (who, what) => {
          if (!may(permission, who, what)) return;
          expect(may('see', who, what)).toBe(true);
          expect(reachOf(who)).toContain(what.government);
        }),
        { numRuns: 2000 },
      );
    },
  );

  test('who is heard of is who is seen', () => {
    fc.assert(
      fc.property(principal, resource, (who, what) => {
        expect(may('hear', who, what)).toBe(may('see', who, what));
      }),
    );
  });
});
