import { auditorOf, castOf, headMarker, LIAISON_MARKER, officeOf } from './appointments.js';
import { csvText } from './csv.js';
import type { SeedPerson } from './person.js';
import type { Staff, StaffedOffice } from './staff.js';

const PERSONA_HEADER = ['SLUG', 'NIP', 'PENANDA', 'PERAN'];

type PersonaRow = { readonly [column: string]: string };

/** The personas of one government, null where it has none. The province's file has the two who read everything. */
export function personaFile(staff: Staff): string | null {
  const { code, cast } = staff.government;
  if (code === '62') return csvText(PERSONA_HEADER, nationwide(staff));
  return cast === null ? null : csvText(PERSONA_HEADER, fullCast(staff, cast));
}

function nationwide(staff: Staff): PersonaRow[] {
  return [
    {
      SLUG: 'bkn-liaison',
      PENANDA: LIAISON_MARKER,
      PERAN: 'Penghubung BKN: mencatat pertimbangan teknis, semua daerah',
    },
    {
      SLUG: 'auditor',
      NIP: auditorOf(staff).nip,
      PERAN: 'Auditor Inspektorat Provinsi: membaca semua daerah',
    },
  ];
}

function fullCast(staff: Staff, prefix: string): PersonaRow[] {
  const cast = castOf(staff);
  const [health, works] = [officeOf(staff.offices, 'dinkes'), officeOf(staff.offices, 'dpupr')];
  const persona = (slug: string, { nip }: SeedPerson, role: string): PersonaRow => ({
    SLUG: `${prefix}-${slug}`,
    NIP: nip,
    PERAN: role,
  });
  const some = (slug: string, people: readonly SeedPerson[], role: string) =>
    people.map((person, index) => persona(`${slug}-${index + 1}`, person, role));
  const heads = [health.head, works.head].filter((head) => head !== null);
  return [
    ...health.sectionHeads
      .slice(0, 1)
      .map((one) => persona('unit-hr', one, 'Pengelola kepegawaian Dinas Kesehatan')),
    ...some('unit-head', heads, 'Kepala perangkat daerah dan atasan langsung'),
    ...some('hr', cast.hrOfficers, 'Pengelola SDM BKPSDM'),
    persona('hr-head', cast.hrHead, 'Kepala BKPSDM'),
    persona('assessor', cast.assessor, 'Asesor SDM Aparatur'),
    persona('committee-chair', cast.chair, 'Ketua Komite Talenta'),
    ...some('committee', cast.members, 'Anggota Komite Talenta'),
    persona('committee-secretary', cast.committeeSecretary, 'Sekretaris Komite Talenta'),
    persona('sekda', cast.sekda, 'Sekretaris Daerah, PyB'),
    { SLUG: `${prefix}-ppk`, PENANDA: headMarker(staff.government.code), PERAN: 'Kepala daerah, PPK' },
    ...some('talent', talentsOf(health, works), 'Pegawai yang dapat diusulkan sebagai talenta'),
    ...some('senior', seniors(health), 'Pegawai yang melampaui batas usia untuk JPT Pratama'),
  ];
}

/** Ten who meet every requirement: heads of divisions and doctors. */
function talentsOf(health: StaffedOffice, works: StaffedOffice): readonly SeedPerson[] {
  const [first, ...doctors] = health.experts.slice(0, 5);
  const heads = [health.divisionHeads.slice(0, 3), works.divisionHeads.slice(0, 2)] as const;
  return [...heads[0], ...(first ? [first] : []), ...heads[1], ...doctors];
}

/** Somebody whose nomination must fail a requirement. */
const seniors = ({ experts }: StaffedOffice): readonly SeedPerson[] =>
  experts.filter(({ profile }) => profile === 'tooOld').slice(0, 1);
