import type { Role, Standing } from '../../kernel/actor.js';
import type { ApprovalKind } from '../../kernel/approval.js';
import type { LegalWindow } from '../legal-window.js';
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
    { code: 'penjabat', words: ['Penjabat', 'Pj'] },
    { code: 'delegation', words: ['Delegasi'] },
  ],
};

/** For what another body has given its written approval. */
export const APPROVAL_WORDS: CodeTable<ApprovalKind> = {
  title: { id: 'jenis persetujuan', en: 'kind of approval' },
  version,
  source: 'PP 11/2017 Pasal 134; UU 10/2016 Pasal 71 dan 162; PP 49/2008 Pasal 132A',
  rows: [
    { code: 'talentManagement', words: ['Manajemen Talenta', 'Persetujuan BKN'] },
    { code: 'officialReplacement', words: ['Penggantian Pejabat', 'Persetujuan Mendagri'] },
    { code: 'actingDecision', words: ['Keputusan Penjabat'] },
  ],
};

/** Times in which officials are replaced only with the Minister's approval. */
export const LEGAL_WINDOW_WORDS: CodeTable<LegalWindow['kind']> = {
  title: { id: 'masa larangan penggantian pejabat', en: 'legal window' },
  version,
  source: 'UU 10/2016 Pasal 71 ayat (2) dan Pasal 162 ayat (3)',
  rows: [
    { code: 'beforeElection', words: ['Menjelang Pilkada', 'Pasal 71'] },
    { code: 'afterInauguration', words: ['Setelah Pelantikan', 'Pasal 162'] },
  ],
};
