import type { Language } from './page-words.js';
import type { Persona } from './personas.js';

/** What somebody of the demonstration is, and what they can try, in one line each. */
interface Part {
  readonly title: string;
  readonly tries: string;
}

/** The parts that the seed's personas play, by the middle of their slug: `kobar-unit-head-1` plays `unit-head`. */
const PARTS = new Map<string, { readonly [language in Language]: Part }>([
  [
    'unit-hr',
    {
      id: {
        title: 'Pengelola kepegawaian perangkat daerah',
        tries: 'Melihat siapa di unitnya yang memenuhi syarat dan mengikuti usulan unit.',
      },
      en: {
        title: "Unit's HR officer",
        tries: 'Sees who of the unit is eligible and follows its nominations.',
      },
    },
  ],
  [
    'unit-head',
    {
      id: {
        title: 'Kepala perangkat daerah, atasan langsung',
        tries:
          'Mengusulkan pegawai unitnya sebagai talenta, memperbaiki usulan, dan menandatangani komitmen.',
      },
      en: {
        title: 'Head of office, direct supervisor',
        tries: 'Nominates civil servants of the unit as talents, revises nominations, signs commitments.',
      },
    },
  ],
  [
    'hr',
    {
      id: {
        title: 'Pengelola SDM BKPSDM',
        tries: 'Mengusulkan siklus, memverifikasi usulan, menutup penilaian, dan membuka penandatanganan.',
      },
      en: {
        title: 'HR officer of the regional HR agency',
        tries: 'Proposes a cycle, verifies nominations, concludes assessments, opens signing rounds.',
      },
    },
  ],
  [
    'hr-head',
    {
      id: {
        title: 'Kepala BKPSDM',
        tries: 'Menetapkan tiga besar suksesi, mencatat pelantikan, dan menutup siklus.',
      },
      en: {
        title: 'Head of the regional HR agency',
        tries: 'Shortlists for a succession, records inaugurations, closes the cycle.',
      },
    },
  ],
  [
    'assessor',
    {
      id: { title: 'Asesor SDM Aparatur', tries: 'Mencatat nilai per instrumen.' },
      en: { title: 'Assessor', tries: 'Records assessment results by instrument.' },
    },
  ],
  [
    'committee-chair',
    {
      id: {
        title: 'Ketua Komite Talenta',
        tries: 'Hadir, memberi suara, mengunci Sidang Komite Talenta, dan menandatangani berita acara.',
      },
      en: {
        title: 'Chair of the Talent Committee',
        tries: 'Attends, votes, locks the calibration session, signs the minutes.',
      },
    },
  ],
  [
    'committee',
    {
      id: {
        title: 'Anggota Komite Talenta',
        tries: 'Mengusulkan pemindahan kotak, memberi suara, atau menyatakan benturan kepentingan.',
      },
      en: {
        title: 'Member of the Talent Committee',
        tries: 'Proposes another box, votes, or declares a conflict of interest.',
      },
    },
  ],
  [
    'committee-secretary',
    {
      id: {
        title: 'Sekretaris Komite Talenta',
        tries: 'Memanggil Sidang Komite Talenta dan menetapkan tiga besar suksesi.',
      },
      en: {
        title: 'Secretary of the Talent Committee',
        tries: 'Convenes calibration sessions and shortlists for successions.',
      },
    },
  ],
  [
    'sekda',
    {
      id: {
        title: 'Sekretaris Daerah, PyB',
        tries: 'Memverifikasi siklus dan mengajukan suksesor kepada BKN.',
      },
      en: {
        title: 'Regional Secretary, authorised officer',
        tries: 'Verifies the cycle and submits the chosen successor to BKN.',
      },
    },
  ],
  [
    'ppk',
    {
      id: {
        title: 'Kepala daerah, PPK',
        tries: 'Menetapkan siklus, memilih suksesor, dan menerbitkan surat keputusan.',
      },
      en: {
        title: 'Head of region, appointing authority',
        tries: 'Approves the cycle, chooses the successor, issues the decree.',
      },
    },
  ],
  [
    'talent',
    {
      id: {
        title: 'Pegawai yang memenuhi syarat talenta',
        tries: 'Mengikuti usulan atas dirinya dan menandatangani dokumennya.',
      },
      en: {
        title: 'Civil servant who is eligible as a talent',
        tries: 'Follows the own nomination and signs the own documents.',
      },
    },
  ],
  [
    'senior',
    {
      id: {
        title: 'Pegawai yang melampaui batas usia',
        tries: 'Melihat mengapa usulan atas dirinya tidak memenuhi syarat.',
      },
      en: {
        title: 'Civil servant beyond the age limit',
        tries: 'Sees why the nomination fails a requirement.',
      },
    },
  ],
  [
    'liaison',
    {
      id: { title: 'Penghubung BKN', tries: 'Mencatat pertimbangan teknis BKN, di semua daerah.' },
      en: { title: 'BKN liaison', tries: "Records BKN's technical considerations, in every government." },
    },
  ],
  [
    'auditor',
    {
      id: {
        title: 'Auditor Inspektorat Provinsi',
        tries: 'Membaca semua daerah dan memutar ulang setiap perkara.',
      },
      en: {
        title: 'Internal auditor of the province',
        tries: 'Reads every government and replays every case.',
      },
    },
  ],
]);

/** The part a persona plays; one the seed does not know says what its import wrote of it. */
export function partOf(
  { slug, description }: Pick<Persona, 'slug' | 'description'>,
  language: Language,
): Part {
  const [, name = slug, number] = /^(?:[^-]+-)?(.+?)(?:-(\d+))?$/.exec(slug) ?? [];
  const part = PARTS.get(name)?.[language];
  if (!part) return { title: description, tries: '' };
  return number ? { ...part, title: `${part.title} (${number})` } : part;
}
