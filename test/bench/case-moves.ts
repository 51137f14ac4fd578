import { aScoreSheet } from '../../apps/story/score-sheet.js';
import type { Cast } from './cast.js';

/** What a move answers, as far as the bench looks at it. */
export interface MoveOutcome {
  readonly stream: string;
  readonly stage: string;
  readonly events: readonly { readonly type: string; readonly [field: string]: unknown }[];
}
type Finding = { readonly rule: string; readonly result: string };

export const idOf = (stream: string): string => stream.slice(stream.lastIndexOf('/') + 1);
const pathOf = (stream: string): string => `/cases/${idOf(stream)}`;

const REASON =
  'Berkinerja baik dua tahun berturut-turut, memimpin tim lintas instansi dan siap memikul tugas lebih besar.';
const NOTE = 'Mohon lampirkan capaian kinerja dua tahun terakhir beserta bukti dukungnya.';

export const nominate = ({ head }: Cast, stream: string) =>
  head.move<MoveOutcome>('PUT', `${pathOf(stream)}/nomination`, { reason: REASON });

/**
 * The moves a case can make without end, each a task from one person to the next: nominated, sent back by HR with a
 * note, revised by the unit's head from freshly read facts, sent back again.
 */
export class CaseInTurn {
  private moves = 0;

  constructor(
    private readonly cast: Cast,
    readonly stream: string,
  ) {}

  async next(): Promise<void> {
    const turn = this.moves++;
    if (turn === 0) await nominate(this.cast, this.stream);
    else await (turn % 2 === 1 ? this.sendBack() : this.revise());
  }

  private sendBack(): Promise<MoveOutcome> {
    const body = { decision: 'revise', note: NOTE };
    return this.cast.hr.move('PUT', `${pathOf(this.stream)}/nomination/verification`, body);
  }

  private revise(): Promise<MoveOutcome> {
    return this.cast.head.move('PUT', `${pathOf(this.stream)}/nomination/revision`, { reason: REASON });
  }
}

/** Leads a case from its nomination to the committee's table. @returns false when the talent is not eligible */
export async function leadToCommittee(cast: Cast, stream: string): Promise<boolean> {
  const nominated = (await nominate(cast, stream)).events.find(({ type }) => type === 'Nominated');
  const findings = nominated?.['findings'] as readonly Finding[];
  if (findings.some(({ result }) => result === 'notMet')) return false;
  const open = findings.filter(({ result }) => result === 'needsManualCheck');
  const answers = open.map(({ rule }) => ({ rule, met: true }));
  const path = pathOf(stream);
  const approval = { decision: 'approve', note: 'Memenuhi syarat.', answers };
  await cast.hr.move('PUT', `${path}/nomination/verification`, approval);
  await cast.assessor.move('POST', `${path}/scores`, { scores: aScoreSheet('high', 'middle') });
  const conclusion = { decision: 'assess', reason: 'Semua instrumen telah dinilai.' };
  await cast.hr.move('PUT', `${path}/assessment`, conclusion);
  return true;
}
