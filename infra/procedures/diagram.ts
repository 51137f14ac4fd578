import type { Consequence, Procedure } from '../../libs/domain/kernel/procedure.js';
import { list } from './consequence.js';
import { wordOf } from './words.js';

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** In which stages a case adopts what others decide: its law takes it in any, whoever decides asks for these. */
const ADOPTED_IN: { readonly [move: string]: readonly string[] } = {
  adoptPlacement: ['succession'],
  adoptCommitment: ['succession', 'development', 'placed'],
};

/** The stages of a procedure and what leads from one to the next, as a Mermaid state diagram. */
export function diagramOf(procedure: Procedure): string {
  const { kind, stages } = procedure;
  const named = Object.keys(stages).filter((stage) => stage !== 'unopened');
  const states = named.map((stage) => `  state "${wordOf('stage', `${kind}.${stage}`).en}" as ${stage}`);
  const drawn = merged(arrowsOf(procedure)).map(({ from, to, label }) => `  ${from} --> ${to} : ${label}`);
  return ['stateDiagram-v2', ...states, ...drawn].join('\n');
}

function arrowsOf({ stages, throughout, waits }: Procedure): readonly Arrow[] {
  const staged = Object.entries(stages).flatMap(([stage, { moves = {}, settled = {} }]) => [
    ...Object.entries(moves).flatMap(([move, entry]) => arrows(stage, entry, wordOf('move', move).en)),
    ...arrows(stage, settled, 'every receiver has answered'),
  ]);
  const adopted = Object.entries(throughout).filter(([, { by }]) => by === 'stream');
  const anywhere = adopted.flatMap(([move, entry]) =>
    (ADOPTED_IN[move] ?? []).flatMap((stage) => arrows(stage, entry, wordOf('move', move).en)),
  );
  const silent = Object.entries(waits).flatMap(([wait, { silence = {} }]) => {
    const stage = stageOf(stages, wait);
    const endings = Object.values(silence);
    return endings.flatMap((entry) =>
      arrows(stage, entry, `not done in time, if the policy ends it so: ${wordOf('task', wait).en}`),
    );
  });
  return [...staged, ...anywhere, ...silent];
}

/** The stage in which a task waits. */
function stageOf(stages: Procedure['stages'], wait: string): string {
  const found = Object.entries(stages).find(([, { moves = {} }]) =>
    Object.values(moves).some(({ ends }) => ends?.includes(wait)),
  );
  return found?.[0] ?? '';
}

const arrows = (from: string, { to, closes }: Consequence, label: string): readonly Arrow[] => {
  const nexts = list(to).filter((next) => next !== from);
  const ends = nexts.length === 0 && closes ? ['[*]'] : nexts;
  return ends.map((next) => ({ from: from === 'unopened' ? '[*]' : from, to: next, label }));
};

/** One arrow for each pair of stages, with all that leads along it. */
function merged(all: readonly Arrow[]): readonly Arrow[] {
  const pairs = [...new Set(all.map(({ from, to }) => `${from} ${to}`))];
  return pairs.map((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    const labels = all.filter((one) => one.from === from && one.to === to).map(({ label }) => label);
    return { from, to, label: [...new Set(labels)].join(' / ') };
  });
}
