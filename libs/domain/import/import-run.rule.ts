import { factOf } from '../facts/facts.js';
import { isPerson } from '../kernel/actor.js';
import type { JsonObject } from '../kernel/json.js';
import type { Rule } from '../kernel/law.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import type { ImportRunState } from './import-run.state.js';
import { rowsMustAddUp, type RowCounts } from './rows-must-add-up.rule.js';

type ImportRule<A = JsonObject> = Rule<ImportRunState, A, PolicyVersion>;

/** Whoever acts is the one who sent the file in. */
const bySubmitter: ImportRule['broken'] = ({ state, act }) => {
  const person = isPerson(act.actor) ? act.actor.person : '';
  return person === state.submitter ? { submitter: state.submitter } : undefined;
};

/** The uploaded file is there, whole, and was brought by whoever submits it. */
export const UploadMustBeComplete: ImportRule<{ readonly upload: string }> = {
  code: 'UploadMustBeComplete',
  kind: 'conflict',
  sentence: {
    id: 'Berkas belum terunggah seluruhnya, atau sudah dimusnahkan. Unggah ulang.',
    en: 'The file is not uploaded whole, or was destroyed already. Upload it again.',
  },
  article: 'UU 27/2022 Pasal 16',
  fixer: 'actor',
  broken: ({ act }) => {
    const upload = factOf(act, `upload:${act.arguments.upload}`);
    const person = isPerson(act.actor) ? act.actor.person : '';
    return upload !== null && upload.person === person ? undefined : { upload: act.arguments.upload };
  },
};

/** Four eyes: who sends a file in does not decide it, whatever their role; they may withdraw it. */
export const SubmitterMustNotDecide: ImportRule = {
  code: 'SubmitterMustNotDecide',
  kind: 'forbidden',
  sentence: {
    id: 'Pengunggah berkas tidak boleh memutuskannya sendiri; minta pejabat lain memeriksa, atau tarik berkasnya.',
    en: 'Whoever uploaded the file must not decide it; ask somebody else to look, or withdraw the file.',
  },
  article: 'UU 30/2014 Pasal 42',
  fixer: 'regionalHrAgencyHead',
  broken: bySubmitter,
};

/** Four eyes again: what two people have let in, whoever sent it does not take back alone. */
export const SubmitterMustNotUndo: ImportRule = {
  code: 'SubmitterMustNotUndo',
  kind: 'forbidden',
  sentence: {
    id: 'Pengunggah berkas tidak boleh membatalkan impornya sendiri; minta pejabat lain memeriksa dan membatalkannya.',
    en: 'Whoever uploaded the file must not undo its import; ask somebody else to look and to undo it.',
  },
  article: 'UU 30/2014 Pasal 42',
  fixer: 'regionalHrAgencyHead',
  broken: bySubmitter,
};

/** A file is taken back by whoever sent it in; anybody else decides it, with a reason. */
export const WithdrawerMustBeTheSubmitter: ImportRule = {
  code: 'WithdrawerMustBeTheSubmitter',
  kind: 'forbidden',
  sentence: {
    id: 'Berkas hanya dapat ditarik oleh pengunggahnya; pejabat lain menolaknya melalui keputusan.',
    en: 'Only whoever uploaded the file may withdraw it; anybody else refuses it by a decision.',
  },
  article: 'UU 30/2014 Pasal 8',
  fixer: 'hrOfficer',
  broken: (context) => (bySubmitter(context) ? undefined : { submitter: context.state.submitter }),
};

/** What is decided is what was shown: a page may be older than the preview that stands now. */
export const PreviewMustBeTheLatest: ImportRule<{ readonly preview: string }> = {
  code: 'PreviewMustBeTheLatest',
  kind: 'conflict',
  sentence: {
    id: 'Berkas sudah dibaca ulang sejak halaman ini dibuka; periksa halamannya sekali lagi, lalu putuskan.',
    en: 'The file was read anew since this page was opened; look at the page again, then decide.',
  },
  article: 'UU 30/2014 Pasal 10 ayat (1) huruf d',
  fixer: 'actor',
  broken: ({ state, act }) =>
    act.arguments.preview === state.preview ? undefined : { named: act.arguments.preview },
};

export const EveryRowMustBeCounted: ImportRule<RowCounts> = rowsMustAddUp('EveryRowMustBeCounted');
