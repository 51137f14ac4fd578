import type { CaseEvent } from '../../../libs/domain/case/case.event.js';
import type { CycleEvent } from '../../../libs/domain/cycle/cycle.event.js';
import type { KernelEvent } from '../../../libs/domain/kernel/state.js';
import type { Phrase } from '../words/phrase.js';
import type { SessionEvent } from '../../../libs/domain/calibration/session.event.js';
import type { SigningEvent } from '../../../libs/domain/commitment/signing.event.js';
import type { SuccessionEvent } from '../../../libs/domain/placement/succession.event.js';

type Told<E extends { readonly type: string }> = { readonly [T in E['type'] as `event.${T}`]: Phrase };

/** What each event tells, with its own fields in their places; `actor` is who acted. */
const CYCLE = {
  'event.CycleProposed': {
    id: '{{actor}} mengusulkan siklus talenta untuk jenjang {{levels}}.',
    en: '{{actor}} proposed the talent cycle for the levels {{levels}}.',
  },
  'event.CycleVerified': {
    id: '{{actor}} memverifikasi usulan siklus dan meneruskannya kepada PPK.',
    en: '{{actor}} verified the proposal and passed it on to the appointing authority.',
  },
  'event.CycleReturned': {
    id: '{{actor}} mengembalikan usulan siklus.',
    en: '{{actor}} returned the proposal.',
  },
  'event.CycleApproved': {
    id: '{{actor}} menetapkan siklus; berkas dibuka bagi setiap ASN dalam populasi.',
    en: '{{actor}} approved the cycle; a case opens for every civil servant of the population.',
  },
  'event.CasesOpened': {
    id: '{{opened}} berkas dibuka, {{refused}} tidak diterima, {{undeliverable}} tidak dapat dibuka.',
    en: '{{opened}} cases were opened, {{refused}} not accepted, {{undeliverable}} could not be opened.',
  },
  'event.CycleClosingStarted': {
    id: '{{actor}} mulai menutup siklus.',
    en: '{{actor}} began to close the cycle.',
  },
  'event.CasesClosed': {
    id: '{{closed}} berkas ditutup dengan hasilnya; siklus selesai.',
    en: '{{closed}} cases were closed, each with its outcome; the cycle is over.',
  },
  'event.CasesLeftOpen': {
    id: '{{closed}} berkas ditutup, {{refused}} masih menunggu keputusan; siklus tetap berjalan.',
    en: '{{closed}} cases were closed, {{refused}} still await a decision; the cycle goes on.',
  },
} as const satisfies Told<CycleEvent>;

const CASE = {
  'event.CaseOpened': {
    id: 'Berkas dibuka untuk {{person}} dalam {{cycle}}.',
    en: 'A case was opened for {{person}} in {{cycle}}.',
  },
  'event.Nominated': {
    id: '{{actor}} mengusulkan talenta ini untuk {{targetLevel}}. Persyaratan: {{findings}}.',
    en: '{{actor}} nominated this talent for {{targetLevel}}. Requirements: {{findings}}.',
  },
  'event.NominationRevised': {
    id: '{{actor}} memperbaiki usulan. Persyaratan: {{findings}}.',
    en: '{{actor}} revised the nomination. Requirements: {{findings}}.',
  },
  'event.NominationApproved': {
    id: '{{actor}} menyetujui usulan; penilaian dimulai.',
    en: '{{actor}} approved the nomination; assessment begins.',
  },
  'event.NominationRejected': { id: '{{actor}} menolak usulan.', en: '{{actor}} rejected the nomination.' },
  'event.RevisionRequested': {
    id: '{{actor}} meminta usulan diperbaiki.',
    en: '{{actor}} asked for the nomination to be revised.',
  },
  'event.NominationWithdrawn': { id: '{{actor}} menarik usulan.', en: '{{actor}} withdrew the nomination.' },
  'event.NominationLapsed': {
    id: 'Tenggat berlalu: pengusulan gugur, tanpa persetujuan siapa pun.',
    en: 'The time ran out: the nomination lapsed, approved by nobody.',
  },
  'event.NominationReturned': {
    id: 'Tenggat verifikasi berlalu: usulan kembali kepada pengusul, tidak disetujui.',
    en: 'The time to verify ran out: the nomination went back to its nominator, unapproved.',
  },
  'event.ScoresRecorded': {
    id: '{{actor}} mencatat hasil penilaian: {{scores}}.',
    en: '{{actor}} recorded results: {{scores}}.',
  },
  'event.AxesComputed': {
    id: '{{actor}} menyimpulkan penilaian: kinerja {{performance}}, potensial {{potential}}, kotak hasil hitung {{mappedBox}}.',
    en: '{{actor}} concluded the assessment: performance {{performance}}, potential {{potential}}, computed box {{mappedBox}}.',
  },
  'event.AssessmentDeferred': {
    id: '{{actor}} menangguhkan penilaian.',
    en: '{{actor}} deferred the assessment.',
  },
  'event.TalentExcluded': {
    id: '{{actor}} mengeluarkan talenta dari siklus ini.',
    en: '{{actor}} excluded the talent from this cycle.',
  },
  'event.AssessmentLapsed': {
    id: 'Tenggat penilaian berlalu: berkas gugur, tanpa keputusan siapa pun.',
    en: 'The time to assess ran out: the case lapsed, decided by nobody.',
  },
  'event.Enrolled': { id: 'Berkas terdaftar dalam {{in}}.', en: 'The case was enrolled in {{in}}.' },
  'event.Released': { id: 'Berkas dilepas dari {{from}}.', en: 'The case was released from {{from}}.' },
  'event.BoxAdopted': {
    id: '{{session}} memutuskan kotak {{box}}; talenta masuk {{group}}.',
    en: '{{session}} decided box {{box}}; the talent joins the {{group}}.',
  },
  'event.Placed': {
    id: 'Talenta ditempatkan melalui {{succession}}.',
    en: 'The talent was placed through {{succession}}.',
  },
  'event.NotPlaced': {
    id: '{{succession}} berakhir dengan pilihan lain; talenta tetap tersedia.',
    en: '{{succession}} ended with another choice; the talent stays available.',
  },
  'event.CommitmentAdopted': {
    id: 'Komitmen ditandatangani lengkap melalui {{signing}}.',
    en: 'The commitment was fully signed in {{signing}}.',
  },
  'event.CommitmentReturned': {
    id: '{{signing}} berakhir tanpa tanda tangan lengkap.',
    en: '{{signing}} ended without all signatures.',
  },
} as const satisfies Told<CaseEvent>;

const SESSION = {
  'event.SessionConvened': {
    id: '{{actor}} memanggil sidang: {{members}} anggota, {{cases}} berkas.',
    en: '{{actor}} convened the session: {{members}} members, {{cases}} cases.',
  },
  'event.CaseDropped': {
    id: '{{case}} tidak ikut disidangkan.',
    en: '{{case}} is not part of the session.',
  },
  'event.SessionOpened': { id: 'Sidang dibuka.', en: 'The session was opened.' },
  'event.MemberAttended': { id: '{{person}} hadir.', en: '{{person}} attended.' },
  'event.MemberRecused': {
    id: '{{person}} menyatakan benturan kepentingan ({{tie}}) terhadap {{case}} dan tidak ikut memutus.',
    en: '{{person}} declared a conflict of interest ({{tie}}) in {{case}} and stands aside.',
  },
  'event.BoxProposed': {
    id: '{{actor}} mengusulkan kotak {{box}} untuk {{case}} (usulan {{proposal}}).',
    en: '{{actor}} proposed box {{box}} for {{case}} (proposal {{proposal}}).',
  },
  'event.VoteCast': {
    id: '{{person}} memberi suara {{inFavour}} atas usulan {{proposal}} untuk {{case}}.',
    en: '{{person}} voted {{inFavour}} on proposal {{proposal}} for {{case}}.',
  },
  'event.ProposalCarried': {
    id: 'Usulan {{proposal}} untuk {{case}} diterima: kotak {{box}}.',
    en: 'Proposal {{proposal}} for {{case}} carried: box {{box}}.',
  },
  'event.ProposalFell': {
    id: 'Usulan {{proposal}} untuk {{case}} gugur.',
    en: 'Proposal {{proposal}} for {{case}} fell.',
  },
  'event.BoxReverted': {
    id: 'Suara yang menjadi dasar gugur: {{case}} kembali ke kotak {{box}}.',
    en: 'The vote it stood on is gone: {{case}} is back in box {{box}}.',
  },
  'event.BoxDecided': {
    id: 'Diputuskan: {{person}} di kotak {{box}} (hasil hitung {{mappedBox}}).',
    en: 'Decided: {{person}} in box {{box}} (computed {{mappedBox}}).',
  },
  'event.SessionLocked': {
    id: '{{actor}} mengunci sidang; kotak dan berita acara ditetapkan.',
    en: '{{actor}} locked the session; boxes and minutes are fixed.',
  },
  'event.MinutesSigned': {
    id: '{{person}} menandatangani berita acara.',
    en: '{{person}} signed the minutes.',
  },
  'event.AttendanceLapsed': {
    id: 'Tenggat kehadiran {{person}} berlalu.',
    en: 'The time for {{person}} to attend ran out.',
  },
  'event.SignatureLapsed': {
    id: 'Tenggat tanda tangan {{person}} berlalu; berita acara tidak dianggap ditandatangani olehnya.',
    en: 'The time for {{person}} to sign ran out; the minutes do not count as signed by them.',
  },
  'event.SessionReturned': {
    id: 'Sidang dikembalikan tanpa keputusan; berkasnya dapat disidangkan kembali.',
    en: 'The session was taken back without a decision; its cases are free for another.',
  },
} as const satisfies Told<SessionEvent>;

const SUCCESSION = {
  'event.ShortlistSet': {
    id: '{{actor}} menetapkan {{size}} besar dari kelompok rencana suksesi.',
    en: '{{actor}} set the shortlist of {{size}} from the succession group.',
  },
  'event.CandidateDropped': { id: '{{case}} keluar dari daftar.', en: '{{case}} left the shortlist.' },
  'event.ShortlistOpened': {
    id: 'Daftar lengkap; pilihan menunggu PPK.',
    en: 'The shortlist is complete; the choice is the appointing authority’s.',
  },
  'event.SuccessorChosen': {
    id: '{{actor}} memilih {{person}} sebagai suksesor.',
    en: '{{actor}} chose {{person}} as successor.',
  },
  'event.SubmittedToBkn': {
    id: '{{actor}} mengajukan pilihan kepada BKN dengan surat {{letterNumber}} tanggal {{letterDate}}.',
    en: '{{actor}} submitted the choice to BKN by letter {{letterNumber}} of {{letterDate}}.',
  },
  'event.TechnicalConsiderationRecorded': {
    id: '{{actor}} mencatat pertimbangan teknis BKN {{number}} tanggal {{date}}: {{outcome}}.',
    en: '{{actor}} recorded BKN’s technical consideration {{number}} of {{date}}: {{outcome}}.',
  },
  'event.DecreeIssued': {
    id: '{{actor}} menerbitkan SK {{number}} tanggal {{date}}, berlaku sejak {{effectiveDate}}.',
    en: '{{actor}} issued decree {{number}} of {{date}}, in force from {{effectiveDate}}.',
  },
  'event.SuccessorInaugurated': {
    id: '{{actor}} mencatat pelantikan pada {{date}}.',
    en: '{{actor}} recorded the inauguration on {{date}}.',
  },
  'event.SuccessionConcluded': {
    id: 'Suksesi selesai: {{person}} dilantik.',
    en: 'The succession is concluded: {{person}} was inaugurated.',
  },
  'event.SuccessionReturned': {
    id: 'Suksesi dikembalikan: {{reason}}.',
    en: 'The succession was taken back: {{reason}}.',
  },
  'event.SuccessionLapsed': {
    id: 'Tenggat berlalu: suksesi gugur, tanpa keputusan siapa pun.',
    en: 'The time ran out: the succession lapsed, decided by nobody.',
  },
} as const satisfies Told<SuccessionEvent>;

const SIGNING = {
  'event.RoundOpened': {
    id: '{{actor}} membuka penandatanganan {{documentKind}} bagi {{person}}; naskah dibekukan.',
    en: '{{actor}} opened the signing of the {{documentKind}} of {{person}}; its text is frozen.',
  },
  'event.SigningStarted': { id: 'Penandatanganan dimulai.', en: 'Signing began.' },
  'event.DocumentSigned': { id: '{{person}} menandatangani.', en: '{{person}} signed.' },
  'event.RoundCompleted': {
    id: 'Semua pihak telah menandatangani.',
    en: 'Every party has signed.',
  },
  'event.RoundReturned': {
    id: 'Penandatanganan berakhir tanpa tanda tangan lengkap.',
    en: 'The signing ended without all signatures.',
  },
  'event.RoundLapsed': {
    id: 'Tenggat {{awaited}} berlalu: penandatanganan gugur, tidak dianggap ditandatangani.',
    en: 'The time for {{awaited}} ran out: the round lapsed and does not count as signed.',
  },
} as const satisfies Told<SigningEvent>;

const KERNEL = {
  'event.TaskOpened': {
    id: 'Tugas “{{kind}}” dibuka untuk {{owner}}, tenggat {{dueAt}}.',
    en: 'Task “{{kind}}” opened for {{owner}}, due {{dueAt}}.',
  },
  'event.TaskClosed': { id: 'Tugas “{{kind}}” {{how}}.', en: 'Task “{{kind}}” {{how}}.' },
  'event.TaskReminded': {
    id: 'Pengingat: tugas “{{kind}}” mendekati tenggat.',
    en: 'Reminder: task “{{kind}}” is nearly due.',
  },
  'event.TaskEscalated': {
    id: 'Tenggat tugas “{{kind}}” terlewat; dieskalasi kepada {{to}}.',
    en: 'Task “{{kind}}” is overdue and was escalated to {{to}}.',
  },
  'event.TaskClaimed': {
    id: '{{person}} mengambil tugas “{{kind}}”.',
    en: '{{person}} took the task “{{kind}}”.',
  },
  'event.TaskReleased': {
    id: '{{person}} melepaskan tugas “{{kind}}”.',
    en: '{{person}} released the task “{{kind}}”.',
  },
  'event.StreamClosed': { id: 'Selesai: {{outcome}}.', en: 'Closed: {{outcome}}.' },
  'event.PolicyAdopted': {
    id: '{{actor}} memberlakukan versi kebijakan {{policy}}.',
    en: '{{actor}} adopted the policy version {{policy}}.',
  },
  'event.DeliveriesSettled': {
    id: 'Keputusan diteruskan: {{sealed}} diterima, {{refused}} ditolak, {{undeliverable}} tidak sampai.',
    en: 'Decisions passed on: {{sealed}} accepted, {{refused}} refused, {{undeliverable}} undeliverable.',
  },
} as const satisfies Told<KernelEvent>;

export const EVENT_WORDS = { ...CYCLE, ...CASE, ...SESSION, ...SUCCESSION, ...SIGNING, ...KERNEL };
