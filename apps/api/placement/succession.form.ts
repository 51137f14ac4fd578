import { statedRanks, type StatedRank } from '../../../libs/contracts/placement/stated-rank.js';
import { findSuccession } from '../../../libs/persistence/placement/succession.view.js';
import type { Giver } from '../resource/given.js';
import { personLabels } from '../resource/labels.js';

const rankHint = ({ rank, isShared }: StatedRank) =>
  isShared
    ? { id: `Peringkat ${rank}, setara`, en: `Rank ${rank}, equal` }
    : { id: `Peringkat ${rank}`, en: `Rank ${rank}` };

/** The shortlist in its order, without those whom BKN has rejected. */
const chooseSuccessor: Giver = async ({ sql }, { row }) => {
  const candidates = (await findSuccession(sql, row.stream))?.candidates ?? [];
  const listed = candidates.filter(({ status }) => status === 'listed');
  const label = await personLabels(
    sql,
    listed.map(({ person }) => person),
  );
  const stated = statedRanks(candidates);
  const choices = listed.map(({ case: value, person }) => ({
    value,
    label: label(person),
    hint: rankHint(stated.get(value)!),
  }));
  return [{ fields: { case: { choices } } }];
};

/** Forms of a succession that need to know more than the law's own words. */
export const successionForms: { readonly [move: string]: Giver } = { chooseSuccessor };
