import type { Choice } from '../../../libs/contracts/wire/form.js';
import { findSession, type SessionView } from '../../../libs/persistence/calibration/session.view.js';
import { preset, type Giver, type OfferContext, type OnStream } from '../resource/given.js';
import { boxLabel, personLabels } from '../resource/labels.js';

const BOXES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

type Discussed = SessionView['agenda'][number];

async function sessionOf({ sql }: OfferContext, { row }: OnStream) {
  const session = await findSession(sql, row.stream);
  const agenda = session?.agenda.filter(({ dropped }) => !dropped) ?? [];
  const label = await personLabels(
    sql,
    agenda.map(({ person }) => person),
  );
  const choiceOf = ({ case: value, person, box }: Discussed): Choice => ({
    value,
    label: label(person),
    hint: boxLabel(box),
  });
  return { session, agenda, choiceOf };
}

const recuse: Giver = async (context, on) => {
  const { agenda, choiceOf } = await sessionOf(context, on);
  return [{ fields: { case: { choices: agenda.map(choiceOf) } } }];
};

/** Any other box than the one a case is in now. */
const proposeBox: Giver = async (context, on) => {
  const { agenda, choiceOf } = await sessionOf(context, on);
  const cases = agenda.map((one) => ({ ...choiceOf(one), excludes: { box: [one.box] } }));
  const boxes = BOXES.map((value) => ({ value, label: boxLabel(value) }));
  return [{ fields: { case: { choices: cases }, box: { choices: boxes } } }];
};

/** One form for each proposal that waits for votes. */
const vote: Giver = async (context, on) => {
  const { session, agenda, choiceOf } = await sessionOf(context, on);
  const open = session?.proposals.filter(({ status }) => status === 'open') ?? [];
  return open.flatMap(({ case: stream, proposal, box }) => {
    const discussed = agenda.find((one) => one.case === stream);
    if (!discussed) return [];
    const about = { choices: [choiceOf(discussed)], preset: stream };
    return [{ fields: { case: about, proposal: preset(proposal, boxLabel(box)) }, onlyLegal: true as const }];
  });
};

const signMinutes: Giver = async (context, on) => {
  const minutes = (await findSession(context.sql, on.row.stream))?.minutes;
  return minutes ? [{ fields: { minutes: { preset: minutes } } }] : [];
};

/** Forms of a calibration session that need to know more than the law's own words. */
export const sessionForms: { readonly [move: string]: Giver } = { recuse, proposeBox, vote, signMinutes };
