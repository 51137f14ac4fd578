import type { About, Fault, Finding, Sentence } from './finding.js';

/** What a fault is, why it matters, and the next step that can do no harm. */
interface FaultWords {
  readonly what: Sentence;
  readonly next: Sentence;
}

const seconds = ({ seconds: given = 0 }: About): string => String(Math.round(given));

/** Per fault, its words; a step that is named here changes nothing unless it says so. */
const WORDS: { readonly [F in Fault]: (about: About) => FaultWords } = {
  databaseAway: () => ({
    what: { id: 'Basis data tidak menjawab.', en: 'The database does not answer.' },
    next: {
      id: 'Periksa apakah Postgres berjalan dan DATABASE_URL benar. Tindakan yang tertunda dapat diulang dengan kunci yang sama.',
      en: 'See whether Postgres runs and DATABASE_URL is right. Acts that wait can be asked again with the same key.',
    },
  }),
  temporalAway: () => ({
    what: { id: 'Server Temporal tidak menjawab.', en: 'The Temporal server does not answer.' },
    next: {
      id: 'Periksa apakah Temporal berjalan dan TEMPORAL_ADDRESS benar. Rekaman tidak terpengaruh.',
      en: 'See whether Temporal runs and TEMPORAL_ADDRESS is right. The record is not affected.',
    },
  }),
  apiNotReady: ({ reason = '' }) => ({
    what: { id: `API belum siap: ${reason}.`, en: `The api is not ready: ${reason}.` },
    next: {
      id: 'Baca log api, lalu perbaiki bagian yang disebut; api pulih sendiri.',
      en: "Read the api's log and mend the part it names; the api recovers by itself.",
    },
  }),
  noWorker: ({ seconds: waited }) => ({
    what: {
      id: `Tidak ada worker yang mengambil tugas${waited ? `; yang terlama menunggu ${Math.round(waited)} detik` : ''}.`,
      en: `No worker takes tasks${waited ? `; the longest has waited ${Math.round(waited)} s` : ''}.`,
    },
    next: {
      id: 'Baca log worker, lalu jalankan kembali. Tidak ada yang hilang: prosedur berlanjut dari rekaman.',
      en: "Read the worker's log and start it again. Nothing is lost: procedures go on from the record.",
    },
  }),
  buildNotPolled: ({ count = 0, reason = '' }) => ({
    what: {
      id: `${count} prosedur terikat pada versi ${reason} yang tidak dijalankan worker mana pun.`,
      en: `${count} procedures are bound to build ${reason}, which no worker runs.`,
    },
    next: {
      id: 'Jalankan worker versi itu, atau pindahkan prosedurnya menurut docs/upgrade.md.',
      en: 'Run a worker of that build, or move them as docs/upgrade.md says.',
    },
  }),
  taskFailing: ({ count = 0, reason = '' }) => ({
    what: {
      id: `${count} prosedur terhenti: tugas alur kerjanya gagal berulang (${reason}).`,
      en: `${count} procedures stand still: their workflow task fails again and again (${reason}).`,
    },
    next:
      reason === 'NonDeterministicError'
        ? {
            id: 'Kode baru tidak cocok dengan run yang sedang berjalan: kembalikan versi sebelumnya, atau mulai run baru dari rekaman menurut docs/upgrade.md.',
            en: 'New code does not fit the runs that are open: go back to the build before, or begin them anew from the record as docs/upgrade.md says.',
          }
        : {
            id: 'Baca alasannya di log worker, lalu periksa rekaman dengan npm run replay -- <id prosedur>. Jangan ubah rekaman dengan tangan.',
            en: "Read the reason in the worker's log, then check the record with npm run replay -- <stream id>. Don't change the record by hand.",
          },
  }),
  activityFailing: ({ count = 0, reason = '' }) => ({
    what: {
      id: `${count} prosedur mencoba langkah yang sama berulang kali (${reason}).`,
      en: `${count} procedures try the same step again and again (${reason}).`,
    },
    next: {
      id: 'Baca log worker. Percobaan berlanjut sendiri setelah penyebabnya diperbaiki; tidak ada yang tercatat dua kali.',
      en: "Read the worker's log. It goes on by itself once the cause is mended; nothing is recorded twice.",
    },
  }),
  withoutRun: ({ count = 0 }) => ({
    what: {
      id: `${count} prosedur masih harus berjalan menurut rekaman, tetapi tidak ada run yang menjalankannya (dibatalkan, dihentikan, atau hilang).`,
      en: `${count} procedures have acts to come, and no run makes them (it was cancelled, terminated or lost).`,
    },
    next: {
      id: 'Lihat dahulu dengan npm run reconcile, lalu npm run reconcile -- --repair; rekaman yang menentukan.',
      en: 'Look first with npm run reconcile, then npm run reconcile -- --repair; the record wins.',
    },
  }),
  keyUnknown: ({ count = 0 }) => ({
    what: {
      id: `Kunci ${count} prosedur dibungkus dengan RECORD_KEK lain daripada yang diberikan di sini.`,
      en: `The keys of ${count} procedures are wrapped with another RECORD_KEK than the one given here.`,
    },
    next: {
      id: 'Berikan kunci yang benar; jangan jalankan worker atau api dengan kunci ini.',
      en: 'Give the right key; run no worker or api with this one.',
    },
  }),
  keysOfTwo: ({ count = 0 }) => ({
    what: {
      id: `Kunci prosedur dibungkus dengan lebih dari satu RECORD_KEK; ${count} di antaranya bukan dengan yang pertama: ada proses yang berjalan dengan kunci yang salah.`,
      en: `Stream keys are wrapped with more than one RECORD_KEK, ${count} of them not with the first: some process runs with a wrong key.`,
    },
    next: {
      id: 'Hentikan worker dan api yang diberi kunci salah. Simpan kedua kunci: prosedur yang dibuka dengan kunci salah hanya terbaca dengannya.',
      en: 'Stop the worker and api that were given the wrong key. Keep both keys: what was opened under the wrong one can only be read with it.',
    },
  }),
  diskFull: ({ mebibytes = 0 }) => ({
    what: {
      id: `Disk basis data penuh: tersisa ${mebibytes} MiB.`,
      en: `The database's disk is full: ${mebibytes} MiB are left.`,
    },
    next: {
      id: 'Sediakan ruang; jangan hapus berkas Postgres. Tindakan yang tertunda dapat diulang dengan kunci yang sama.',
      en: "Make room; delete none of Postgres's files. Acts that wait can be asked again with the same key.",
    },
  }),
  diskLow: ({ mebibytes = 0 }) => ({
    what: {
      id: `Disk basis data hampir penuh: tersisa ${mebibytes} MiB.`,
      en: `The database's disk is almost full: ${mebibytes} MiB are left.`,
    },
    next: { id: 'Sediakan ruang sebelum penuh.', en: 'Make room before it is full.' },
  }),
  strikeLate: (about) => ({
    what: {
      id: `${about.count ?? 0} tenggat telah lewat dan belum berlaku; yang terlama ${seconds(about)} detik.`,
      en: `${about.count ?? 0} deadlines have passed and did not strike, the oldest ${seconds(about)} s ago.`,
    },
    next: {
      id: 'Periksa apakah worker berjalan; bila ya, jalankan npm run reconcile untuk prosedur tanpa run.',
      en: 'See whether the worker runs; if it does, npm run reconcile finds streams without a run.',
    },
  }),
  deliveryLate: (about) => ({
    what: {
      id: `${about.count ?? 0} keputusan belum sampai ke penerimanya; yang terlama ${seconds(about)} detik.`,
      en: `${about.count ?? 0} decisions have not reached their receivers, the oldest for ${seconds(about)} s.`,
    },
    next: {
      id: 'Lihat penerima yang terhenti dalam daftar ini; pengiriman berlanjut sendiri setelah diperbaiki.',
      en: 'See in this list which receivers stand still; deliveries go on by themselves once that is mended.',
    },
  }),
  logUnattended: () => ({
    what: {
      id: 'Tidak ada proses yang memberi nomor urut pada log.',
      en: 'No process gives the log its positions.',
    },
    next: {
      id: 'Jalankan worker; ia mengambil alih sendiri dalam beberapa detik.',
      en: 'Run a worker; it takes over by itself within seconds.',
    },
  }),
  logBehind: (about) => ({
    what: {
      id: `${about.count ?? 0} tindakan belum masuk log; yang terlama ${seconds(about)} detik${about.holder ? `. Ditahan oleh ${about.holder}` : ''}.`,
      en: `${about.count ?? 0} acts are not in the log, the oldest for ${seconds(about)} s${about.holder ? `. It is held by ${about.holder}` : ''}.`,
    },
    next: {
      id: 'Minta pemilik sesi itu mengakhiri transaksinya (commit atau rollback). Tidak ada yang hilang: log mengejar sendiri.',
      en: 'Have whoever owns that session end its transaction (commit or roll back). Nothing is lost: the log catches up by itself.',
    },
  }),
  notMoved: ({ count = 0, reason = '' }) => ({
    what: {
      id: `${count} prosedur masih berjalan pada versi ${reason}, yang bukan versi sekarang.`,
      en: `${count} procedures still run under build ${reason}, which is not the current one.`,
    },
    next: {
      id: 'Jalankan npm run upgrade: ia memindahkan prosedur itu, atau menyebut mengapa tidak dapat. Sementara itu prosedur itu tetap dilayani.',
      en: 'Run npm run upgrade: it moves them, or says why it cannot. They are served meanwhile.',
    },
  }),
  taskWithoutActor: ({ count = 0, reason = '' }) => ({
    what: {
      id: `${count} tugas menunggu pejabat yang saat ini tidak ada (${reason}).`,
      en: `${count} tasks wait for somebody whom nobody is today (${reason}).`,
    },
    next: {
      id: 'Impor penunjukan yang berlaku, atau pelaksana tugas (Plt/Plh), dengan npm run import.',
      en: 'Import the appointment in force, or an acting one (Plt/Plh), with npm run import.',
    },
  }),
  lineExhausted: ({ count = 0, reason = '' }) => ({
    what: {
      id: `${count} tugas untuk ${reason} kini berada pada PPK: tidak ada pejabat dalam urutan pengganti yang dapat mengerjakannya.`,
      en: `${count} tasks for ${reason} stand with the appointing authority: nobody in line can do them.`,
    },
    next: {
      id: 'PPK menetapkan pejabat atau pelaksana tugas; impor penunjukannya dengan npm run import.',
      en: 'The appointing authority appoints somebody, or an acting official; import that with npm run import.',
    },
  }),
  archiveLate: (about) => ({
    what: {
      id: `${about.count ?? 0} riwayat belum diarsipkan; yang pertama berakhir ${seconds(about)} detik lalu, lebih dari sepertiga masa simpan.`,
      en: `${about.count ?? 0} histories are not archived; the first ended ${seconds(about)} s ago, more than a third of the retention.`,
    },
    next: {
      id: 'Baca log worker: npm run archive menyebut run-nya, npm run replay -- <id prosedur> menyebut perbedaannya.',
      en: "Read the worker's log: npm run archive names the run, npm run replay -- <stream id> says what differs.",
    },
  }),
  calendarEnds: ({ count = 0, year = 0 }) => ({
    what: {
      id: `Kalender libur untuk ${count} prosedur berakhir dengan tahun ${year}; tenggat sesudahnya menghitung hari libur sebagai hari kerja.`,
      en: `The holidays that ${count} procedures go by end with ${year}; deadlines after that count holidays as working days.`,
    },
    next: {
      id: 'Simpan versi kebijakan dengan kalender baru (npm run policy), lalu adopsi dalam prosedur yang terbuka.',
      en: 'Store a policy version with the new calendar (npm run policy), then have the open streams adopt it.',
    },
  }),
};

/** What is wrong and what to do, in both languages. */
export const wordsOf = ({ fault, about }: Finding): FaultWords => WORDS[fault](about);
