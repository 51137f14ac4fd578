import type { Role, Standing } from '../../../libs/domain/kernel/actor.js';
import type { Phrase } from './phrase.js';

type RoleWords = { readonly [R in Role as `role.${R}`]: Phrase };
type StandingWords = { readonly [K in Standing['kind'] as `standing.${K}`]: Phrase };

/** Roles and kinds of standing in the words of the regulation. */
export const ROLE_WORDS = {
  'role.unitHrOfficer': { id: 'Pengelola kepegawaian OPD', en: 'Unit HR officer' },
  'role.unitHead': { id: 'Kepala perangkat daerah', en: 'Head of the unit' },
  'role.hrOfficer': { id: 'Pengelola manajemen talenta (BKD/BKPSDM)', en: 'HR officer (BKD/BKPSDM)' },
  'role.regionalHrAgencyHead': { id: 'Kepala BKD/BKPSDM', en: 'Head of the HR agency (BKD/BKPSDM)' },
  'role.assessor': { id: 'Asesor SDM Aparatur', en: 'Assessor' },
  'role.committeeChair': { id: 'Ketua Komite Talenta', en: 'Chair of the Talent Committee' },
  'role.committeeMember': { id: 'Anggota Komite Talenta', en: 'Member of the Talent Committee' },
  'role.committeeSecretary': { id: 'Sekretaris Komite Talenta', en: 'Secretary of the Talent Committee' },
  'role.authorizedOfficer': { id: 'Pejabat yang Berwenang (Sekda)', en: 'Authorized officer (Sekda)' },
  'role.appointingAuthority': { id: 'Pejabat Pembina Kepegawaian', en: 'Appointing authority (PPK)' },
  'role.civilServant': { id: 'Aparatur Sipil Negara', en: 'Civil servant' },
  'role.bknLiaison': { id: 'Penghubung BKN', en: 'BKN liaison' },
  'role.internalAuditor': { id: 'Auditor Inspektorat', en: 'Internal auditor' },
  'standing.definitive': { id: 'Definitif', en: 'Definitive' },
  'standing.plt': { id: 'Plt.', en: 'acting, Plt.' },
  'standing.plh': { id: 'Plh.', en: 'daily acting, Plh.' },
  'standing.penjabat': { id: 'Penjabat', en: 'in the place of an elected head, Penjabat' },
  'standing.delegation': { id: 'Penerima delegasi', en: 'by delegation' },
} as const satisfies RoleWords & StandingWords;
