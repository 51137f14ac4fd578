import { ABOUT } from '../../apps/web/words/kinds.js';
import type { MoveEntry, Procedure, StageEntry, WaitEntry } from '../../libs/domain/kernel/procedure.js';
import type { DeadlineRule } from '../../libs/domain/kernel/task.js';
import { rules } from '../../libs/domain/law.js';
import { nationalPolicy } from '../../libs/domain/policy/seed-policies.js';
import { procedures, type Kind } from '../../libs/domain/procedures.js';
import { followed, list } from './consequence.js';
import { diagramOf } from './diagram.js';
import { GLOSSARY, noteOn } from './notes.js';
import { effectOf } from './routes.js';
import { both, conditionOf, ownerOf, spanOf, whoOf, wordOf } from './words.js';

type Moves = { readonly [move: string]: MoveEntry };

/** What every move must meet before its own rules: a move that has none of its own shows them. */
const COMMON = rules('cycle', 'closeCycle');

/** The page of one procedure: its stages as a diagram, its moves stage by stage, its tasks and what silence does. */
export function pageOf(kind: Kind, procedure: Procedure): string {
  const { about, ...title } = ABOUT[kind];
  return [
    '<!-- Made by `npm run procedures` from the table and the rules of the law: change those. -->',
    `# ${both(title)}`,
    about,
    '```mermaid\n' + diagramOf(procedure) + '\n```',
    '## At a glance',
    glance(kind, procedure),
    'Who may act is narrowed further by the rules that stand with each move.',
    '## Words',
    bullets(GLOSSARY),
    '## Moves',
    'A move that breaks a rule is refused with the sentence of that rule, and the refusal is sealed. Rules are asked in the order in which they stand here, and before its own every move is asked these:',
    bullets(COMMON.map(refusal)),
    ...stageParts(kind, procedure),
    '### In every stage, once it has begun',
    ...Object.entries(procedure.throughout).flatMap(([move, entry]) => movePart(kind, move, entry)),
    '## Tasks, and what silence does',
    `Silence never approves. Days are those of the national policy; another policy, which a government's appointing authority adopts, may say others. They count from when the task was opened. A failed delivery is looked after by the ${both(wordOf('role', procedure.secretary))}.`,
    ...Object.entries(procedure.waits).map(([wait, entry]) => waitPart(kind, wait, entry)),
    '',
  ].join('\n\n');
}

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

type MoveRule = ReturnType<typeof rules>[number];
const refusal = ({ sentence, article }: MoveRule): string =>
  `“${sentence.en}” (*${sentence.id}*) — ${article}`;

/** Every move in its stage, with who makes it, what follows, and which task it does by when. */
function glance(kind: Kind, { stages, throughout }: Procedure): string {
  const staged = Object.entries(stages).flatMap(([stage, { moves = {} }]) =>
    Object.entries(moves).map(([move, entry]) => glanceRow(kind, stageName(kind, stage), move, entry)),
  );
  const anywhere = Object.entries(throughout).map(([move, entry]) => glanceRow(kind, 'any', move, entry));
  const head = ['Stage', 'Move', 'Who', 'Next stage', 'Task it does, due (national policy)'];
  return [head, head.map(() => '---'), ...staged, ...anywhere]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** How long a wait lasts: as the law says it itself, else as the national policy does. */
const ruleOf = (kind: Kind, wait: string): DeadlineRule => {
  const { waits }: Procedure = procedures[kind];
  return waits[wait]?.lasts ?? nationalPolicy.deadlines[wait]!;
};

const stageName = (kind: Kind, stage: string): string =>
  stage === 'unopened' ? '–' : wordOf('stage', `${kind}.${stage}`).en;

function glanceRow(kind: Kind, stage: string, move: string, { by, to, ends }: MoveEntry): readonly string[] {
  const who = list(by).map((role) => wordOf('role', role).en);
  const next = list(to).map((one) => wordOf('stage', `${kind}.${one}`).en);
  const tasks = list(ends).map((wait) => {
    return `${wordOf('task', wait).en}, ${spanOf(ruleOf(kind, wait).due)}`;
  });
  return [stage, wordOf('move', move).en, who.join(', '), next.join(' or '), tasks.join('; ')];
}

/** Stage by stage; a move that was described in an earlier one is only named again. */
function stageParts(kind: Kind, { stages }: Procedure): readonly string[] {
  const told = new Set<string>();
  return Object.entries(stages).flatMap(([stage, entry]) => {
    const { moves = {} } = entry;
    const fresh = Object.fromEntries(Object.entries(moves).filter(([move]) => !told.has(move)));
    const again = Object.keys(moves).filter((move) => told.has(move));
    for (const move of Object.keys(fresh)) told.add(move);
    const also = again.map((move) => `Also, as above: ${both(wordOf('move', move))}.`);
    return [...stagePart(kind, stage, { ...entry, moves: fresh }, also.length > 0), ...also];
  });
}

function stagePart(
  kind: Kind,
  stage: string,
  { moves = {}, settled }: StageEntry,
  hasMore: boolean,
): readonly string[] {
  const title = stage === 'unopened' ? 'To begin it' : `Stage: ${both(wordOf('stage', `${kind}.${stage}`))}`;
  const answered = settled
    ? [
        `When every receiver of what was delivered has answered: ${[...followed(kind, settled), ...noteOn(kind, `${stage} settled`)].join(' ')}`,
      ]
    : [];
  const idle = !hasMore && Object.keys(moves).length + answered.length === 0;
  return [
    `### ${title}`,
    ...movesPart(kind, moves),
    ...answered,
    ...(idle ? ['Nobody has a move of its own here.'] : []),
  ];
}

const movesPart = (kind: Kind, moves: Moves): readonly string[] =>
  Object.entries(moves).flatMap(([move, entry]) => movePart(kind, move, entry));

function movePart(kind: Kind, move: string, entry: MoveEntry): readonly string[] {
  const effect = effectOf(kind, move);
  const own = rules(kind, move).slice(COMMON.length);
  return [
    `#### ${both(wordOf('move', move))}`,
    bullets([
      `By: ${whoOf(entry.by)}${entry.while ? `, ${conditionOf(entry.while)}` : ''}`,
      ...(effect ? [`${effect.en} (*${effect.id}*)`] : []),
      ...followed(kind, entry),
      ...noteOn(kind, move),
      ...(own.length > 0
        ? [`Refused with one of:\n${own.map((rule) => `  - ${refusal(rule)}`).join('\n')}`]
        : []),
    ]),
  ];
}

function waitPart(kind: Kind, wait: string, { owner, silence = {}, lasts }: WaitEntry): string {
  const rule = ruleOf(kind, wait);
  const endings = Object.entries(silence).map(([ending, entry]) => {
    const what = followed(kind, entry).join(' ') || 'It no longer waits for that person; the stage stays.';
    return `${ending === 'lapse' ? 'let it lapse' : 'end it as sent back'}: ${what}`;
  });
  const silent = endings.map(
    (ending) => `If nobody acts, ${lasts ? 'the system will' : 'another policy may'} ${ending}`,
  );
  return [
    `#### ${both(wordOf('task', wait))}`,
    bullets([
      `Waits for: ${ownerOf(owner)}`,
      deadlineOf(rule),
      ...(silent.length > 0
        ? [
            ...silent,
            ...(lasts ? [`After ${spanOf(lasts.end!)}; no policy changes that.`] : [nationalEnding(rule)]),
          ]
        : ['If nobody acts, it goes on waiting.']),
    ]),
  ].join('\n\n');
}

function deadlineOf({ due, remind, escalate, escalateTo }: DeadlineRule): string {
  return [
    `Due within ${spanOf(due)}`,
    ...(remind ? [`a reminder after ${spanOf(remind)}`] : []),
    ...(escalate && escalateTo
      ? [`after ${spanOf(escalate)} also with the ${both(wordOf('role', escalateTo))}`]
      : []),
  ].join('; ');
}

const nationalEnding = ({ end, ending }: DeadlineRule): string =>
  end && ending
    ? `The national policy ${ending === 'lapse' ? 'lets it lapse' : 'sends it back'} after ${spanOf(end)}.`
    : 'The national policy does neither: it goes on waiting.';
