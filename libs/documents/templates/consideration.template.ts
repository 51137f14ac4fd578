import type { Template } from './template.js';

/** What BKN has said of a choice (pertimbangan teknis), as it is recorded. */
export const considerationTemplate: Template = {
  name: 'technicalConsideration',
  blocks: [
    {
      block: 'title',
      lines: [
        'PERTIMBANGAN TEKNIS BADAN KEPEGAWAIAN NEGARA',
        'NOMOR {{number}}',
        'PENGANGKATAN DALAM JABATAN PIMPINAN TINGGI PRATAMA',
      ],
    },
    {
      block: 'paragraph',
      line: 'Atas usul {{government as government}} dengan surat nomor {{letter.number}} tanggal {{letter.date as date}}, Badan Kepegawaian Negara memberikan pertimbangan teknis sebagai berikut.',
    },
    { block: 'clause', label: 'Nama', items: ['{{person as person}}'] },
    { block: 'clause', label: 'Jabatan target', items: ['{{position as position}}'] },
    { block: 'clause', label: 'Hasil', items: ['{{outcome as consideration}}'] },
    { block: 'prose', text: '{{note}}', when: 'note' },
    { block: 'closing', lines: ['Tanggal {{date as date}}', 'Badan Kepegawaian Negara'] },
  ],
};
