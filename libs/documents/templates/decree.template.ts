import type { Template } from './template.js';

/** Keputusan that appoints to a position of leadership (JPT Pratama). */
export const decreeTemplate: Template = {
  name: 'decree',
  blocks: [
    {
      block: 'title',
      lines: [
        'KEPUTUSAN PEJABAT PEMBINA KEPEGAWAIAN',
        '{{government as government}}',
        'NOMOR {{number}}',
        'TENTANG',
        'PENGANGKATAN DALAM JABATAN PIMPINAN TINGGI PRATAMA',
      ],
    },
    {
      block: 'clause',
      label: 'Menimbang',
      items: [
        'bahwa jabatan {{position as position}} perlu diisi melalui manajemen talenta;',
        'bahwa {{person as person}} telah dipilih dari daftar tiga besar Kelompok Rencana Suksesi dan diusulkan dengan surat nomor {{letter.number}} tanggal {{letter.date as date}};',
        'bahwa Badan Kepegawaian Negara telah memberikan pertimbangan teknis nomor {{consideration.number}} tanggal {{consideration.date as date}} dengan hasil: {{consideration.outcome as consideration}};',
        'bahwa berdasarkan pertimbangan tersebut perlu menetapkan keputusan tentang pengangkatan dalam jabatan.',
      ],
    },
    {
      block: 'clause',
      label: 'Mengingat',
      marks: 'numbers',
      items: [
        'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;',
        'Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan;',
        'Peraturan Menteri PANRB Nomor 3 Tahun 2020 tentang Manajemen Talenta Aparatur Sipil Negara.',
      ],
    },
    { block: 'title', lines: ['MEMUTUSKAN'] },
    {
      block: 'clause',
      label: 'KESATU',
      items: ['Mengangkat {{person as person}} dalam jabatan {{position as position}}.'],
    },
    {
      block: 'clause',
      label: 'KEDUA',
      items: ['Keputusan ini berlaku terhitung mulai tanggal {{effectiveDate as date}}.'],
    },
    {
      block: 'clause',
      label: 'KETIGA',
      items: ['Keputusan ini disampaikan kepada yang bersangkutan untuk dilaksanakan sebagaimana mestinya.'],
    },
    { block: 'closing', lines: ['Ditetapkan pada tanggal {{date as date}}', 'Pejabat Pembina Kepegawaian'] },
  ],
};
