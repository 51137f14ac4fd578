import { KINDS, pathOfStream } from '../../../libs/contracts/kinds.js';
import { today } from '../calendar.js';
import type { Cast } from '../cast.js';
import type { OpenCycle, Stage } from '../stage.js';
import { findCase, type Paged } from '../views.js';
import { until } from '../waiting.js';

interface SuccessionView {
  readonly stage: string;
  readonly candidates: readonly { readonly case: string; readonly person: string; readonly rank: number }[];
}

export interface Position {
  readonly id: string;
  readonly title: string;
}

/**
 * A position of JPT Pratama without a holder. Each telling fills one, and only a later export makes room again.
 * @throws Error in plain words when none is left
 */
export async function vacantPosition({ cast }: Stage): Promise<Position> {
  const secretary = cast.one('committeeSecretary').does;
  const { rows } = await secretary.get<Paged<Position>>('/positions?vacant=true&level=jptPratama');
  const [first] = rows;
  if (first) return first;
  throw new Error(
    `earlier tellings have filled every vacant position of ${cast.government}; tell it in the other government, ` +
      'or begin anew with an empty data folder',
  );
}

/** One position is filled; @returns the case of the person appointed, and the succession's stream. */
export async function fillPosition(stage: Stage, { cycle }: OpenCycle, position: Position) {
  const { cast, narrator } = stage;
  narrator.chapter(
    'Suksesi satu jabatan',
    'A shortlist of three, the choice, BKN, the decree, the inauguration',
  );
  const secretary = cast.one('committeeSecretary');
  const body = { cycle, position: position.id };
  const { stream: succession } = await secretary.does.post(KINDS.succession.path, body);
  narrator.tell(`Jabatan yang lowong: ${position.title}.`);
  const path = pathOfStream(succession);
  const shortlist = await until('the shortlist to open', async () => {
    const seen = await secretary.does.get<SuccessionView>(path);
    return seen.stage === 'choice' && seen;
  });
  const chosen = await choose(stage, path, shortlist);
  await appoint(stage, path);
  const placed = await until('the case to adopt its placement', async () => {
    const seen = await findCase(secretary.does, chosen);
    return seen.stage === 'placed' && seen;
  });
  narrator.tell(`${cast.callName(placed.person)} kini ditempatkan.`);
  return { succession, placed };
}

/** The PPK chooses, with a reason, somebody who can sign in this story. */
async function choose(
  { cast, narrator }: Stage,
  path: string,
  { candidates }: SuccessionView,
): Promise<string> {
  const appointingAuthority = cast.one('appointingAuthority');
  narrator.tell(`Tiga besar: ${candidates.map(({ person }) => cast.callName(person)).join(', ')}.`);
  const chosen = await whoCanSign(cast, candidates);
  const choice = { case: chosen.case, reason: 'Peringkat dan rekam jejaknya paling sesuai dengan jabatan.' };
  await appointingAuthority.does.put(`${path}/choice`, choice);
  narrator.tell(
    `${appointingAuthority.name} memilih ${cast.callName(chosen.person)}, dengan alasan tertulis.`,
  );
  return chosen.case;
}

/** A candidate who, like the direct supervisor, is a persona: both will have to sign the commitment. */
async function whoCanSign(cast: Cast, candidates: SuccessionView['candidates']) {
  for (const candidate of candidates) {
    const { supervisor } = await findCase(cast.one('hrOfficer').does, candidate.case);
    if (cast.signer(candidate.person) && cast.signer(supervisor ?? '')) return candidate;
  }
  throw new Error('nobody on the shortlist can sign in this story');
}

async function appoint({ cast, narrator }: Stage, path: string): Promise<void> {
  const authorizedOfficer = cast.one('authorizedOfficer');
  await authorizedOfficer.does.put(`${path}/submission`, {
    letterNumber: '800/117/BKPSDM',
    letterDate: today(),
  });
  narrator.tell(`${authorizedOfficer.name} mengajukan ke BKN.`);
  const bkn = cast.one('bknLiaison');
  const pertek = { number: 'PT-2026/0412', date: today(), fileHash: 'ab'.repeat(32), outcome: 'approved' };
  await bkn.does.put(`${path}/technical-consideration`, { ...pertek, note: 'Memenuhi norma.' });
  narrator.tell(`${bkn.name} (BKN) mencatat pertimbangan teknis: disetujui.`);
  const appointingAuthority = cast.one('appointingAuthority');
  const decree = { number: '188.45/512/HUK', date: today(), effectiveDate: today() };
  await appointingAuthority.does.put(`${path}/decree`, decree);
  const head = cast.one('regionalHrAgencyHead');
  await head.does.put(`${path}/inauguration`, { date: today() });
  narrator.tell(`${appointingAuthority.name} menerbitkan keputusan, dan ${head.name} mencatat pelantikan.`);
}
