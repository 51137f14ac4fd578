import { ABOUT } from '../../apps/web/words/kinds.js';
import { procedures, type Kind } from '../../libs/domain/procedures.js';
import { pageOf } from './page.js';
import { both } from './words.js';

/** Every page of `docs/procedures` by its file name, as it should stand there. */
export function pages(): readonly (readonly [name: string, text: string])[] {
  const kinds = Object.keys(procedures) as Kind[];
  return [
    ['README.md', indexOf(kinds)],
    ...kinds.map((kind) => [`${kind}.md`, pageOf(kind, procedures[kind])] as const),
  ];
}

const indexOf = (kinds: readonly Kind[]): string =>
  [
    '<!-- Made by `npm run procedures`. -->',
    '# Procedures',
    'Who may do what when, what is waited for, and what silence does, in every kind of procedure; made from the tables that the system itself runs by.',
    kinds.map((kind) => `- [${both(ABOUT[kind])}](${kind}.md): ${ABOUT[kind].about}`).join('\n'),
    '',
  ].join('\n\n');
