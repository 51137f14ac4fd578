import { findSuccession } from '../../../libs/persistence/placement/succession.view.js';
import type { Giver } from '../resource/given.js';
import { personLabels } from '../resource/labels.js';

/** The shortlist in its order, without those whom BKN has rejected. */
const chooseSuccessor: Giver = async ({ sql }, { row }) => {
  const candidates = (await findSuccession(sql, row.stream))?.candidates ?? [];
  const listed = candidates.filter(({ status }) => status === 'listed');
  const label = await personLabels(
    sql,
    listed.map(({ person }) => person),
  );
  const choices = listed.map(({ case: value, person, rank }) => ({
    value,
    label: label(person),
    hint: { id: `Peringkat ${rank}`, en: `Rank ${rank}` },
  }));
  return [{ fields: { case: { choices } } }];
};

/** Forms of a succession that need to know more than the law's own words. */
export const successionForms: { readonly [move: string]: Giver } = { chooseSuccessor };
