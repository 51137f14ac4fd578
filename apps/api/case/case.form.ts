import type { Choice } from '../../../libs/contracts/wire/form.js';
import { ELIGIBILITY_RULES } from '../../../libs/domain/case/nomination/eligibility.js';
import type { Instrument } from '../../../libs/domain/policy/policy-version.js';
import { findCase } from '../../../libs/persistence/case/case.view.js';
import type { Giver } from '../resource/given.js';

/** Each requirement that only a person can settle is asked about, by its sentence. */
const verifyNomination: Giver = async ({ sql }, { row }) => {
  const eligibility = (await findCase(sql, row.stream))?.eligibility ?? [];
  const open = eligibility.filter(({ result }) => result === 'needsManualCheck');
  const choices = open.map(({ rule }) => ({
    value: rule,
    label: ELIGIBILITY_RULES[rule]?.sentence ?? { text: rule },
  }));
  return [{ fields: { answers: { choices } } }];
};

/** Every instrument of the policy, with the categories of its point table and what is recorded already. */
const recordScores: Giver = async ({ sql }, { row, policy }) => {
  const recorded = (await findCase(sql, row.stream))?.scores ?? {};
  const choices = policy.instruments.map((one): Choice => ({
    ...instrumentChoice(one),
    ...known(recorded[one.code]),
  }));
  return [{ fields: { scores: { choices } } }];
};

const instrumentChoice = ({ code, name, points }: Instrument): Choice => ({
  value: code,
  label: name,
  ...(points === null ? {} : { categories: bestFirst(points) }),
});

/** A stored policy has its keys in the order of canonical JSON, which says nothing to a reader. */
const bestFirst = (points: NonNullable<Instrument['points']>): string[] =>
  Object.entries(points)
    .toSorted(([, a], [, b]) => b - a)
    .map(([category]) => category);

const known = (recorded: Choice['recorded']) =>
  recorded ? { recorded: { score: recorded.score, assessedOn: recorded.assessedOn } } : {};

/** Offered only for a talent who has left: for every other it would be one more thing that cannot be done. */
const endCase: Giver = async () => [{ fields: {}, onlyLegal: true }];

/** Forms of a talent case that need to know more than the law's own words. */
export const caseForms: { readonly [move: string]: Giver } = { verifyNomination, recordScores, endCase };
