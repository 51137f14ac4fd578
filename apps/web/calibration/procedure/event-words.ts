import type { SessionEvent } from '../../../../libs/domain/calibration/session.event.js';
import type { Sentence } from '../../../../libs/domain/kernel/refusal.js';

/** What each event of a calibration session tells, with its own fields in their places; `actor` is who acted. */
export const SESSION_EVENTS = {
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
} as const satisfies { readonly [T in SessionEvent['type'] as `event.${T}`]: Sentence };
