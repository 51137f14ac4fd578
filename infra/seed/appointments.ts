import { Chance } from './chance.js';
import { syntheticName } from './names.js';
import type { SeedPerson } from './person.js';
import type { Staff, StaffedOffice } from './staff.js';

type TalentRow = { readonly [column: string]: string };

/** Who holds which part in a government, for appointments and personas alike. */
export interface Cast {
  readonly unitHrOfficers: readonly { readonly holder: SeedPerson; readonly unit: string }[];
  readonly unitHeads: readonly {
    readonly holder: SeedPerson;
    readonly unit: string;
    readonly isActing: boolean;
  }[];
  readonly hrOfficers: readonly SeedPerson[];
  readonly hrHead: SeedPerson;
  readonly assessor: SeedPerson;
  readonly chair: SeedPerson;
  readonly members: readonly SeedPerson[];
  readonly committeeSecretary: SeedPerson;
  readonly sekda: SeedPerson;
}

/** The head of region is elected and has no NIP. */
export const headMarker = (government: string): string => `KDH-${government}`;
export const LIAISON_MARKER = 'BKN-KANREG';

export function castOf({ secretariat, offices, people }: Staff): Cast {
  const agency = officeOf(offices, 'bkd');
  const analysts = people.filter(({ job }) => job.title === 'Analis SDM Aparatur Ahli Muda');
  const assessor = people.find(({ job }) => job.title === 'Asesor SDM Aparatur Ahli Muda');
  const [manager] = agency.divisionHeads;
  const [one, two, chair] = secretariat.assistants;
  const [officer, committeeSecretary] = analysts;
  if (!agency.head || !manager || !one || !two || !chair || !officer || !committeeSecretary || !assessor) {
    throw new Error('the seed has nobody for one of the parts');
  }
  return {
    unitHrOfficers: offices.flatMap(({ sectionHeads: [holder], unit }) =>
      holder ? [{ holder, unit: unit.code }] : [],
    ),
    unitHeads: [
      { holder: secretariat.sekda, unit: secretariat.sekda.unit.code, isActing: false },
      ...offices.map(({ head, secretary, unit }) => ({
        holder: head ?? secretary,
        unit: unit.code,
        isActing: head === null,
      })),
    ],
    hrOfficers: [officer, manager],
    hrHead: agency.head,
    assessor,
    chair,
    members: [one, two, ...secretariat.advisers],
    committeeSecretary,
    sekda: secretariat.sekda,
  };
}

export function officeOf(offices: readonly StaffedOffice[], key: string): StaffedOffice {
  const found = offices.find(({ office }) => office.key === key);
  if (!found) throw new Error(`the seed has no office ${key}`);
  return found;
}

/** The appointments of one government, as rows of the second file. */
export function appointments(staff: Staff): TalentRow[] {
  const { code, head } = staff.government;
  const cast = castOf(staff);
  let number = 0;
  const row = (role: string, who: TalentRow, more: TalentRow = {}): TalentRow => ({
    JENIS: 'penunjukan',
    NILAI: role,
    DASAR: 'definitif',
    'NOMOR SK': `800.1/${(number += 1)}/${code}/2024`,
    TANGGAL: '02-01-2024',
    ...who,
    ...more,
  });
  const by = ({ nip }: SeedPerson): TalentRow => ({ NIP: nip });
  const elected = { PENANDA: headMarker(code), NAMA: electedName(code) };
  return [
    row('PPK', elected, { 'NOMOR SK': `100.2.1.3/${head}/${code}/2024`, TANGGAL: '20-02-2024' }),
    row('PyB', by(cast.sekda)),
    row('Kepala BKD/BKPSDM', by(cast.hrHead)),
    ...cast.hrOfficers.map((officer) => row('Pengelola SDM', by(officer))),
    row('Asesor SDM Aparatur', by(cast.assessor)),
    row('Ketua Komite Talenta', by(cast.chair)),
    ...cast.members.map((member) => row('Anggota Komite Talenta', by(member))),
    row('Sekretaris Komite Talenta', by(cast.committeeSecretary)),
    ...cast.unitHeads.map(({ holder, unit, isActing }) =>
      row('Kepala Perangkat Daerah', by(holder), { 'UNOR ID': unit, DASAR: isActing ? 'plt' : 'definitif' }),
    ),
    ...cast.unitHrOfficers.map(({ holder, unit }) =>
      row('Pengelola Kepegawaian OPD', by(holder), { 'UNOR ID': unit }),
    ),
    // An appointment that has run out: nobody may act on it any more.
    row('Asesor SDM Aparatur', by(cast.committeeSecretary), { SAMPAI: '31-12-2024' }),
    ...(code === '62' ? nationwide(staff, row, by) : []),
  ];
}

type RowMaker = (role: string, who: TalentRow, more?: TalentRow) => TalentRow;

/** Those who read all 15 governments: BKN's liaison and the provincial inspectorate's auditor. */
function nationwide(staff: Staff, row: RowMaker, by: (person: SeedPerson) => TalentRow): TalentRow[] {
  return [
    row(
      'Penghubung BKN',
      { PENANDA: LIAISON_MARKER, NAMA: electedName(LIAISON_MARKER) },
      { CAKUPAN: 'SEMUA' },
    ),
    row('Auditor Inspektorat', by(auditorOf(staff)), { CAKUPAN: 'SEMUA' }),
  ];
}

export function auditorOf({ offices }: Staff): SeedPerson {
  const [auditor] = officeOf(offices, 'inspektorat').experts;
  if (!auditor) throw new Error('the seed has no auditor');
  return auditor;
}

const electedName = (marker: string): string => syntheticName(new Chance(`isen-mulang/name/${marker}`)).name;
