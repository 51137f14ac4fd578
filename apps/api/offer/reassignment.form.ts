import type { Choice } from '../../../libs/contracts/wire/form.js';
import { isOfGroup } from '../../../libs/domain/kernel/claim.rule.js';
import { OFFICES_IN_LINE } from '../../../libs/domain/kernel/line.js';
import { holdersAsked } from '../../../libs/domain/kernel/owner.js';
import type { Task } from '../../../libs/domain/kernel/task.js';
import { ROLE_WORDS } from '../../../libs/domain/reference/codes/talent.js';
import { readFacts } from '../../../libs/persistence/fact-readers.js';
import { asFactName } from '../../../libs/persistence/sql/fact.js';
import { preset, type Given, type Giver, type OfferContext, type OnStream } from '../resource/given.js';
import { personLabels } from '../resource/labels.js';

interface Holder {
  readonly standing: string;
  readonly person: string;
  readonly role: string;
}

const roleWord = (role: string): string =>
  ROLE_WORDS.rows.find(({ code }) => code === role)?.words[0] ?? role;

/** Everybody else whom the law may let have a task: of its group and the offices in line. */
async function recipients({ sql, principal }: OfferContext, on: OnStream, task: Task): Promise<Choice[]> {
  const { row, policy } = on;
  const about = { arguments: {}, stream: row.stream, subject: null };
  const facts = await readFacts(sql, holdersAsked(task, policy).map(asFactName), about);
  const holders = facts
    .flatMap(({ value }) => value as unknown as readonly Holder[])
    .filter(({ person }) => person !== principal.person);
  const label = await personLabels(
    sql,
    holders.map(({ person }) => person),
  );
  return holders.map(({ standing, person, role }) => ({
    value: standing,
    label: label(person),
    hint: { text: roleWord(role) },
  }));
}

/** One form per task that the person can give away. */
export const reassignTask: Giver = async (context, on) => {
  const { principal } = context;
  const isOffice = principal.standings.some(({ role }) => OFFICES_IN_LINE.includes(role));
  const tasks = on.state.tasks.filter(
    (task) => isOfGroup(task) && (isOffice || task.claimedBy === principal.person),
  );
  const forms: Given[] = [];
  for (const task of tasks) forms.push(given(task, { to: { choices: await recipients(context, on, task) } }));
  return forms;
};

/** One form per proposal, which can be taken as it is or not at all. */
export const confirmReassignment: Giver = async ({ sql }, { state }) => {
  const proposed = state.tasks.flatMap((task) => (task.proposed ? [{ task, ...task.proposed }] : []));
  const label = await personLabels(
    sql,
    proposed.map(({ person }) => person),
  );
  return proposed.map(({ task, standing, person }) => given(task, { to: preset(standing, label(person)) }));
};

const given = ({ task }: Task, fields: Given['fields']): Given => ({
  fields,
  path: { task },
  onlyLegal: true,
});
