import { reservedPositions } from '../../../libs/persistence/opening/opening.view.js';
import { listPositions } from '../../../libs/persistence/reference/position.view.js';
import { CHOICES_MAX, inCycles } from '../resource/opening.js';

/** Eligibility is computed for this level and no other. */
const TARGET_LEVEL = 'jptPratama';

/** A succession is for a vacant position that no other succession is for. */
export const shortlist = inCycles(async ({ sql }, { government }) => {
  const { rows } = await listPositions(sql, { vacant: true, level: TARGET_LEVEL, limit: 100 });
  const here = rows.filter((one) => one.government === government);
  const reserved = await reservedPositions(
    sql,
    here.map(({ id }) => id),
  );
  const free = here.filter(({ id }) => !reserved.has(id)).slice(0, CHOICES_MAX);
  const choices = free.map(({ id, title, unitName }) => ({
    value: id,
    label: { text: title },
    hint: { text: unitName },
  }));
  return choices.length === 0 ? null : { position: { choices } };
});
