import { pathOfStream } from '../../../libs/contracts/kinds.js';
import type { Level } from '../../../libs/domain/policy/policy-version.js';
import { hasTold } from '../acts.js';
import type { Cast, Player } from '../cast.js';
import { aScoreSheet } from '../score-sheet.js';
import type { Stage } from '../stage.js';
import { findCase, type CaseView } from '../views.js';
import { until } from '../waiting.js';

/** Performance and potential of the people assessed, in turn: boxes 9, 8, 7, 5, 5, 6, 4, 2 and 9. */
const RESULTS: readonly (readonly [Level, Level])[] = [
  ['high', 'high'],
  ['middle', 'high'],
  ['high', 'middle'],
  ['middle', 'middle'],
  ['middle', 'middle'],
  ['low', 'high'],
  ['high', 'low'],
  ['middle', 'low'],
  ['high', 'high'],
];

/** Scores are recorded and both axes computed; @returns the cases in the order of `talents`, mapped. */
export async function assess(stage: Stage, talents: readonly CaseView[]): Promise<readonly CaseView[]> {
  const { cast, narrator } = stage;
  narrator.chapter('Penilaian', 'Scores per instrument; both axes are computed by the pinned policy');
  await waitForEscalation(stage, talents[0]!);
  const mapped: CaseView[] = [];
  for (const [index, talent] of talents.entries())
    mapped.push(await assessOne(cast, talent, RESULTS[index % RESULTS.length]!));
  narrator.tell(
    `${cast.one('assessor').name} mencatat nilai ${mapped.length} orang; kotak awal menurut kebijakan:`,
  );
  for (const { person, mappedBox } of mapped) narrator.tell(`  ${cast.callName(person)}: kotak ${mappedBox}`);
  return mapped;
}

async function waitForEscalation({ cast, narrator }: Stage, talent: CaseView): Promise<void> {
  const { does, name } = cast.one('regionalHrAgencyHead');
  await until('an escalation of the assessment', async () => hasTold(does, talent.stream, 'TaskEscalated'));
  narrator.tell(`⏰ Penilaian terlambat dan dinaikkan kepada ${name}; nilai tetap hanya dari asesor.`);
}

async function assessOne(cast: Cast, talent: CaseView, [performance, potential]: readonly [Level, Level]) {
  const path = pathOfStream(talent.stream);
  await cast.one('assessor').does.post(`${path}/scores`, { scores: aScoreSheet(performance, potential) });
  const hr = concluderOf(cast, talent);
  await hr.does.put(`${path}/assessment`, { decision: 'assess', reason: 'Semua instrumen telah dinilai.' });
  return findCase(hr.does, talent.stream);
}

function concluderOf(cast: Cast, { person, nominator, supervisor }: CaseView): Player {
  const free = cast.all('hrOfficer').find((hr) => ![person, nominator, supervisor].includes(hr.person));
  if (!free) throw new Error('every HR officer is a party to this case');
  return free;
}
