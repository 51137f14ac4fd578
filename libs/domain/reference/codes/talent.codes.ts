import type { Role, Standing } from '../../kernel/actor.js';
import type { Predicate, Sanction, Servant } from '../servant.js';
import type { CodeTable } from './code-table.js';

const version = '2026-11-20';

/** Annual predicates of performance. */
export const PREDICATE_WORDS: CodeTable<Predicate> = {
  title: { id: 'predikat kinerja', en: 'performance predicate' },
  version,
  source: 'PermenPANRB 6/2022',
  rows: [
    { code: 'sangatBaik', words: ['Sangat Baik'] },
    { code: 'baik', words: ['Baik'] },
    { code: 'butuhPerbaikan', words: ['Butuh Perbaikan'] },
    { code: 'kurang', words: ['Kurang'] },
    { code: 'sangatKurang', words: ['Sangat Kurang'] },
  ],
};

/** Outcomes of an assessment of competence. */
export const COMPETENCE_RESULTS: CodeTable<NonNullable<Servant['competence']>['result']> = {
  title: { id: 'hasil asesmen', en: 'assessment result' },
  version,
  source: 'Peraturan BKN 26/2019',
  rows: [
    { code: 'qualified', words: ['Memenuhi Syarat', 'MS'] },
    { code: 'stillQualified', words: ['Masih Memenuhi Syarat', 'MMS'] },
    { code: 'notQualified', words: ['Kurang Memenuhi Syarat', 'KMS'] },
  ],
};

/** Outcomes of a medical examination. */
export const HEALTH_RESULTS: CodeTable<boolean> = {
  title: { id: 'hasil pemeriksaan kesehatan', en: 'health result' },
  version,
  source: 'PP 17/2020 Pasal 107',
  rows: [
    { code: true, words: ['Sehat'] },
    { code: false, words: ['Tidak Sehat'] },
  ],
};

/** Weights of a sanction; `Tidak Ada` records that somebody looked and found none. */
export const SANCTIONS: CodeTable<Sanction['level'] | 'none'> = {
  title: { id: 'tingkat hukuman disiplin', en: 'weight of a sanction' },
  version,
  source: 'PP 94/2021',
  rows: [
    { code: 'none', words: ['Tidak Ada'] },
    { code: 'light', words: ['Ringan'] },
    { code: 'medium', words: ['Sedang'] },
    { code: 'heavy', words: ['Berat'] },
  ],
};

/** Roles that an appointment gives. */
export const ROLE_WORDS: CodeTable<Role> = {
  title: { id: 'peran', en: 'role' },
  version,
  source: 'PermenPANRB 3/2020',
  rows: [
    { code: 'unitHrOfficer', words: ['Pengelola Kepegawaian OPD'] },
    { code: 'unitHead', words: ['Kepala Perangkat Daerah'] },
    { code: 'hrOfficer', words: ['Pengelola SDM'] },
    { code: 'regionalHrAgencyHead', words: ['Kepala BKD/BKPSDM'] },
    { code: 'assessor', words: ['Asesor SDM Aparatur'] },
    { code: 'committeeChair', words: ['Ketua Komite Talenta'] },
    { code: 'committeeMember', words: ['Anggota Komite Talenta'] },
    { code: 'committeeSecretary', words: ['Sekretaris Komite Talenta'] },
    { code: 'authorizedOfficer', words: ['PyB'] },
    { code: 'appointingAuthority', words: ['PPK'] },
    { code: 'bknLiaison', words: ['Penghubung BKN'] },
    { code: 'internalAuditor', words: ['Auditor Inspektorat'] },
  ],
};

/** On what somebody acts. */
export const STANDING_KINDS: CodeTable<Standing['kind']> = {
  title: { id: 'dasar penunjukan', en: 'basis of an appointment' },
  version,
  source: 'SE BKN 1/SE/I/2021',
  rows: [
    { code: 'definitive', words: ['Definitif'] },
    { code: 'plt', words: ['Plt'] },
    { code: 'plh', words: ['Plh'] },
    { code: 'delegation', words: ['Delegasi'] },
  ],
};
