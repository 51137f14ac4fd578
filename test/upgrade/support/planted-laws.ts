import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../../../libs/domain/kernel/hash.js';
import { buildFolder } from '../../../libs/platform/build-folder.js';
import type { FindingClass } from '../../../libs/proof/gate/finding.js';

/** A law that parts from today's in one way, and where the gate must see that. */
interface PlantedLaw {
  readonly what: string;
  readonly texts: readonly (readonly [from: string, to: string])[];
  /** Class of every finding, and of whom one must be. */
  readonly class: FindingClass;
  readonly move: string;
}

const BROKEN = 'if (datum !== void 0) return refusalBy';

export const plantedLaws: readonly PlantedLaw[] = [
  {
    what: 'accepts what a rule refused',
    texts: [[BROKEN, 'if (datum !== void 0 && rule.code !== "QuorumMustBeMet") return refusalBy']],
    class: 'outcome',
    move: 'lock',
  },
  {
    what: 'refuses by another rule',
    texts: [['code: "QuorumMustBeMet"', 'code: "QuorumMustBePresent"']],
    class: 'rule',
    move: 'lock',
  },
  {
    what: 'brings about something else',
    texts: [['type: "TaskReminded", task: deadline', 'type: "TaskReminded", again: true, task: deadline']],
    class: 'effect',
    move: 'strikeDeadline',
  },
  {
    what: 'does not know a move any more',
    texts: [
      ['function moveOf(law, name) {', 'function moveOf(law, name) { if (name === "sign") name = "gone";'],
    ],
    class: 'undecided',
    move: 'sign',
  },
  {
    what: 'gives the state another form and does not say so',
    texts: [['var initialCase = {', 'var initialCase = { planted: 1,']],
    class: 'state',
    move: 'nominate',
  },
  {
    what: 'looks for a fact that nobody asked for',
    texts: [
      [
        'function refusalIn(law, context) {',
        'function refusalIn(law, context) { void context.act.facts["planted:1"];',
      ],
    ],
    class: 'fact',
    move: 'vote',
  },
];

/** A law with texts exchanged. @throws Error when it does not say one of them */
export function lawWith(texts: PlantedLaw['texts']): { readonly law: string; readonly lawArtefact: Buffer } {
  let text = readFileSync(join(buildFolder(), 'law/law.js'), 'utf8');
  for (const [from, to] of texts) {
    if (!text.includes(from)) throw new Error(`the law does not say ${from}`);
    text = text.replace(from, to);
  }
  return { law: sha256Hex(text), lawArtefact: Buffer.from(text) };
}
