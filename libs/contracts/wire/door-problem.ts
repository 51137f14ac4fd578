import type { Sentence } from '../../domain/kernel/refusal.js';
import { StreamMustBeOpen } from '../../domain/kernel/rules.js';
import type { ProblemKind } from './problem.js';

interface DoorSentence {
  readonly kind: ProblemKind;
  readonly sentence: Sentence;
}

/** Everything that can be said at the door, by code: what is wrong and what to do, in plain words. */
export const DOOR_PROBLEMS = {
  TokenMissing: {
    kind: 'unauthenticated',
    sentence: {
      id: 'Anda belum masuk: masuklah dahulu, atau sertakan token Bearer.',
      en: 'You are not signed in: sign in, or send a Bearer token.',
    },
  },
  TokenUnreadable: {
    kind: 'unauthenticated',
    sentence: {
      id: 'Token tidak dapat dibaca; masuklah kembali.',
      en: 'The token cannot be read; sign in again.',
    },
  },
  TokenExpired: {
    kind: 'unauthenticated',
    sentence: {
      id: 'Masa berlaku token sudah habis; masuklah kembali.',
      en: 'The token has expired; sign in again.',
    },
  },
  TokenSignatureInvalid: {
    kind: 'unauthenticated',
    sentence: { id: 'Tanda tangan token tidak sah.', en: 'The signature of the token is not valid.' },
  },
  TokenIssuerUnknown: {
    kind: 'unauthenticated',
    sentence: {
      id: 'Token diterbitkan oleh pihak yang tidak dikenal.',
      en: 'The token comes from an unknown issuer.',
    },
  },
  TokenNotForUs: {
    kind: 'unauthenticated',
    sentence: {
      id: 'Token tidak ditujukan untuk layanan ini.',
      en: 'The token is not meant for this service.',
    },
  },
  IssuerUnreachable: {
    kind: 'outage',
    sentence: {
      id: 'Identitas Anda belum dapat diperiksa; cobalah lagi sebentar lagi.',
      en: 'Your identity cannot be checked now; try again shortly.',
    },
  },
  SessionEnded: {
    kind: 'unauthenticated',
    sentence: {
      id: 'Sesi Anda sudah berakhir; masuklah kembali.',
      en: 'Your session has ended; sign in again.',
    },
  },
  SignInFailed: {
    kind: 'malformed',
    sentence: {
      id: 'Proses masuk tidak dapat diselesaikan atau sudah kedaluwarsa; mulailah lagi.',
      en: 'The sign-in could not be completed or has expired; start again.',
    },
  },
  RequestFromElsewhere: {
    kind: 'forbidden',
    sentence: {
      id: 'Permintaan ini datang dari halaman lain, bukan dari aplikasi ini, sehingga ditolak.',
      en: 'This request comes from another page, not from this application, so it is refused.',
    },
  },
  NoStanding: {
    kind: 'forbidden',
    sentence: {
      id: 'Anda tidak memiliki dasar kewenangan yang berlaku hari ini.',
      en: 'You hold no standing that is in force today.',
    },
  },
  StandingNotHeld: {
    kind: 'forbidden',
    sentence: {
      id: 'Dasar kewenangan pada header Standing bukan milik Anda atau tidak berlaku hari ini.',
      en: 'The standing named in the header is not yours or not in force today.',
    },
  },
  StandingMustBeNamed: {
    kind: 'malformed',
    sentence: {
      id: 'Anda memiliki beberapa dasar kewenangan yang sesuai; sebutkan yang dipakai dalam header Standing.',
      en: 'Several of your standings fit; name the one you act on in the header Standing.',
    },
  },
  RoleNotPermitted: {
    kind: 'forbidden',
    sentence: { id: 'Peran Anda tidak berwenang melakukan ini.', en: 'Your role may not do this.' },
  },
  NotYours: {
    kind: 'notFound',
    sentence: {
      id: 'Tidak ada, atau berada di luar jangkauan kewenangan Anda.',
      en: 'There is no such thing within the reach of your standing.',
    },
  },
  RouteUnknown: {
    kind: 'notFound',
    sentence: { id: 'Alamat ini tidak dikenal.', en: 'There is nothing at this address.' },
  },
  IdempotencyKeyMissing: {
    kind: 'malformed',
    sentence: {
      id: 'Header Idempotency-Key wajib ada pada setiap tindakan.',
      en: 'Every move needs the header Idempotency-Key.',
    },
  },
  IdempotencyKeyWeak: {
    kind: 'malformed',
    sentence: {
      id: 'Idempotency-Key harus berupa UUID atau 32 sampai 200 huruf, angka, garis bawah atau tanda hubung.',
      en: 'Idempotency-Key must be a UUID, or 32 to 200 letters, digits, underscores or hyphens.',
    },
  },
  IdempotencyKeyReused: {
    kind: 'conflict',
    sentence: {
      id: 'Kunci ini sudah dipakai untuk permintaan lain; gunakan kunci baru.',
      en: 'This key was used for another request; use a new one.',
    },
  },
  BodyMustBeJson: {
    kind: 'unsupported',
    sentence: {
      id: 'Isi permintaan harus application/json dalam UTF-8 tanpa kompresi.',
      en: 'The body must be application/json in UTF-8, uncompressed.',
    },
  },
  BodyTooLarge: {
    kind: 'tooLarge',
    sentence: { id: 'Isi permintaan melebihi 256 KiB.', en: 'The body is larger than 256 KiB.' },
  },
  BodyUnreadable: {
    kind: 'malformed',
    sentence: { id: 'Isi permintaan bukan JSON yang benar.', en: 'The body is not well-formed JSON.' },
  },
  BodyInvalid: {
    kind: 'malformed',
    sentence: { id: 'Ada isian yang salah; lihat errors.', en: 'Some fields are wrong; see errors.' },
  },
  ValueUnfit: {
    kind: 'invalid',
    sentence: {
      id: 'Ada isian yang nilainya tidak dapat diterima; tidak ada yang disegel. Lihat errors.',
      en: 'The value of a field cannot be accepted; nothing was sealed. See errors.',
    },
  },
  QueryInvalid: {
    kind: 'malformed',
    sentence: { id: 'Ada parameter yang salah; lihat errors.', en: 'Some parameters are wrong; see errors.' },
  },
  PolicyUnknown: {
    kind: 'invalid',
    sentence: {
      id: 'Versi kebijakan yang dirujuk tidak ditemukan.',
      en: 'The policy version named is not known.',
    },
  },
  StreamMustBeOpen: { kind: 'conflict', sentence: StreamMustBeOpen.sentence },
  RefusalErased: {
    kind: 'conflict',
    sentence: {
      id: 'Tindakan ini pernah ditolak; alasannya telah dihapus atas permintaan yang sah.',
      en: 'This move was refused; its reason has since been erased lawfully.',
    },
  },
  FactsKeepChanging: {
    kind: 'conflict',
    sentence: {
      id: 'Data yang mendasari tindakan ini terus berubah sehingga belum dapat diputuskan; ulangi dengan kunci baru.',
      en: 'The data this move stands on kept changing, so nothing was decided; repeat it with a new key.',
    },
  },
  OutcomeUnknown: {
    kind: 'outage',
    sentence: {
      id: 'Hasil belum diketahui; ulangi dengan kunci yang sama.',
      en: 'The outcome is not yet known; ask again with the same key.',
    },
  },
  ServiceUnavailable: {
    kind: 'outage',
    sentence: {
      id: 'Layanan sedang terganggu; cobalah lagi sebentar lagi, untuk tindakan dengan kunci yang sama.',
      en: 'The service is disturbed; try again shortly, for a move with the same key.',
    },
  },
  ReplayNotConfigured: {
    kind: 'outage',
    sentence: {
      id: 'Pemutaran ulang di server belum disiapkan; mintalah pengelola sistem menyiapkannya.',
      en: 'Replaying on the server is not set up; ask the operator to set it up.',
    },
  },
  ReplayUnfinished: {
    kind: 'outage',
    sentence: {
      id: 'Pemutaran ulang tidak selesai; cobalah lagi sebentar lagi, atau laporkan nomor rujukan ini.',
      en: 'The replay did not finish; try again shortly, or report this reference.',
    },
  },
  TooManyRequests: {
    kind: 'tooMany',
    sentence: {
      id: 'Terlalu banyak permintaan; tunggulah sebentar.',
      en: 'Too many requests; wait a moment.',
    },
  },
  Unexpected: {
    kind: 'bug',
    sentence: {
      id: 'Maaf, terjadi kesalahan pada sistem. Sebutkan nomor rujukan ini bila melapor.',
      en: 'Sorry, something went wrong. Name this reference when you report it.',
    },
  },
} as const satisfies { readonly [code: string]: DoorSentence };

export type DoorCode = keyof typeof DOOR_PROBLEMS;
