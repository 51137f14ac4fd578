import type { Template } from './template.js';

/** Berita acara of a session of the Talent Committee. */
export const minutesTemplate: Template = {
  name: 'minutes',
  blocks: [
    {
      block: 'title',
      lines: ['BERITA ACARA', 'SIDANG KALIBRASI KOMITE MANAJEMEN TALENTA', '{{government as government}}'],
    },
    {
      block: 'paragraph',
      line: 'Komite Manajemen Talenta {{government as government}}, yang dipanggil pada {{convenedAt as instant}}, telah bersidang untuk menyelaraskan penempatan talenta dalam Kotak Manajemen Talenta. Sidang dikunci pada {{lockedAt as instant}} dengan {{presentCount}} dari {{memberCount}} anggota hadir.',
    },
    { block: 'heading', line: 'Anggota yang hadir' },
    { block: 'list', items: { each: 'present', line: '{{one.person as person}}, {{one.role as role}}' } },
    { block: 'heading', line: 'Anggota yang tidak hadir', when: 'absent' },
    {
      block: 'list',
      when: 'absent',
      items: { each: 'absent', line: '{{one.person as person}}, {{one.role as role}}' },
    },
    { block: 'heading', line: 'Hasil sidang' },
    {
      block: 'table',
      head: ['Talenta', 'Kotak hasil penilaian', 'Kotak hasil sidang'],
      rows: {
        each: 'cases',
        cells: ['{{one.person as person}}', '{{one.mappedBox as box}}', '{{one.box as box}}'],
      },
    },
    { block: 'heading', line: 'Perubahan kotak melalui pemungutan suara', when: 'changes' },
    {
      block: 'table',
      when: 'changes',
      head: ['Talenta', 'Perubahan', 'Setuju', 'Tidak setuju'],
      rows: {
        each: 'changes',
        cells: [
          '{{one.person as person}}',
          'Dari {{one.mappedBox as box}} ke {{one.box as box}}, atas usul {{one.proposer as person}}',
          '{{one.inFavour as person}}',
          '{{one.against as person}}',
        ],
      },
    },
    { block: 'paragraph', line: 'Tidak ada kotak yang diubah oleh sidang.', when: '!changes' },
    { block: 'heading', line: 'Anggota yang mengundurkan diri dari pembahasan', when: 'recusals' },
    {
      block: 'list',
      when: 'recusals',
      items: {
        each: 'recusals',
        line: '{{one.members as person}}: tidak ikut membahas {{one.person as person}}',
      },
    },
    {
      block: 'closing',
      lines: [
        'Demikian berita acara ini dibuat dengan sesungguhnya dan ditandatangani secara elektronik oleh anggota yang hadir.',
      ],
    },
  ],
};
