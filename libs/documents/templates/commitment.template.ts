import type { DocumentKind } from '../../domain/commitment/signing.event.js';
import type { Template } from './template.js';

const FORMS: { readonly [kind in DocumentKind]: { readonly title: string; readonly promise: string } } = {
  developmentCommitment: {
    title: 'KOMITMEN PENGEMBANGAN TALENTA',
    promise: 'menyatakan komitmen untuk melaksanakan pengembangan sebagai berikut:',
  },
  integrityPact: {
    title: 'PAKTA INTEGRITAS',
    promise: 'menyatakan hal-hal sebagai berikut:',
  },
  performanceAgreement: {
    title: 'PERJANJIAN KINERJA',
    promise: 'berjanji mewujudkan kinerja sebagai berikut:',
  },
};

/** A document of one talent, signed by the talent, the direct supervisor and the PPK. */
export const commitmentTemplate = (kind: DocumentKind): Template => ({
  name: kind,
  blocks: [
    { block: 'title', lines: [FORMS[kind].title, '{{government as government}}'] },
    {
      block: 'paragraph',
      line: `Yang bertanda tangan di bawah ini, {{person as person}}, pegawai ASN pada {{government as government}}, ${FORMS[kind].promise}`,
    },
    { block: 'prose', text: '{{content}}' },
    {
      block: 'paragraph',
      line: 'Dokumen ini ditandatangani secara elektronik menurut urutan oleh talenta, atasan langsung, dan Pejabat Pembina Kepegawaian (PPK), dan berlaku setelah semuanya menandatangani.',
    },
    {
      block: 'closing',
      lines: [
        'Demikian dokumen ini dibuat dengan sebenar-benarnya untuk dilaksanakan dengan penuh tanggung jawab.',
      ],
    },
  ],
});
