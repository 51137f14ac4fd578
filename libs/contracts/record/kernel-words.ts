import type { MoveRoute } from '../wire/route.js';

type Words = Pick<MoveRoute, 'title' | 'effect'>;

/** Words of the moves that every kind of stream has. */
export const ADOPT_POLICY: Words = {
  title: { id: 'Berlakukan versi kebijakan lain', en: 'Adopt another policy version' },
  effect: {
    id: 'Tindakan sesudah ini diputus menurut kebijakan tersebut; yang sudah diputus tetap.',
    en: 'What follows is decided under that policy; what is decided stays.',
  },
};

export const RESOLVE_DELIVERY: Words = {
  title: {
    id: 'Nyatakan penerusan yang gagal telah ditangani',
    en: 'Say that failed deliveries were looked after',
  },
  effect: {
    id: 'Tugas penanganan selesai; prosesnya dapat berlanjut.',
    en: 'The task to look after them ends; the procedure can go on.',
  },
};

export const CLAIM_TASK: Words = {
  title: { id: 'Ambil tugas', en: 'Take the task' },
  effect: {
    id: 'Kelompok Anda melihat bahwa Anda yang mengerjakannya; kewenangan anggota lain tidak berkurang.',
    en: 'Your group sees that you are on it; nobody else loses a right by it.',
  },
};

export const REASSIGN_TASK: Words = {
  title: { id: 'Alihkan tugas', en: 'Reassign the task' },
  effect: {
    id: 'Tugas beralih kepada orang yang dipilih. Pengalihan tugas persetujuan berlaku setelah dikonfirmasi orang kedua.',
    en: 'The task goes to the person chosen. Of an approval it does so once a second person has confirmed it.',
  },
};

export const CONFIRM_REASSIGNMENT: Words = {
  title: { id: 'Konfirmasi pengalihan tugas', en: 'Confirm that the task is reassigned' },
  effect: {
    id: 'Tugas persetujuan beralih kepada orang yang diusulkan.',
    en: 'The approval goes to the person proposed.',
  },
};

export const RELEASE_TASK: Words = {
  title: { id: 'Lepaskan tugas', en: 'Release the task' },
  effect: {
    id: 'Tugas kembali menjadi milik kelompok tanpa pemegang.',
    en: 'The task belongs to the group again, with nobody on it.',
  },
};
