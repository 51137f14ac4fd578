import { isPerson } from '../../kernel/actor.js';
import { governmentOf } from '../../kernel/id.js';
import { substitutesFor } from '../../kernel/owner.js';
import { standingOf } from '../../kernel/standing.js';
import type { Answer } from '../case.event.js';
import { actingPerson, servantOf, tied, worded, type CaseContext, type CaseRule } from '../case.rule.js';

export type Verification = {
  readonly decision: 'approve' | 'reject' | 'revise';
  readonly noteText: string;
  readonly answers?: readonly Answer[];
};

const PASAL_42 = 'UU 30/2014 Pasal 42';
const STAGE = 'PermenPANRB 3/2020; PermenPANRB 20/2025 Pasal 17';

/** Whether the standing acted on covers the talent's unit. */
const coversUnit = ({ state, act }: CaseContext): boolean => {
  const standing = standingOf(act);
  return standing !== undefined && (standing.unit === null || standing.unit === state.unit);
};

export const NominatorMustHeadUnit: CaseRule = {
  ...worded('NominatorMustHeadUnit', 'forbidden', STAGE, 'unitHead', {
    id: 'Hanya pimpinan unit kerja yang bersangkutan yang dapat mengusulkan.',
    en: "Only the head of the talent's own unit may nominate.",
  }),
  broken: (context) => (coversUnit(context) ? undefined : { unit: context.state.unit }),
};

export const TalentMustNotNominate: CaseRule = {
  ...worded('TalentMustNotNominate', 'forbidden', PASAL_42, 'unitHead', {
    id: 'Seseorang tidak boleh mengusulkan dirinya sendiri.',
    en: 'Nobody nominates themselves.',
  }),
  broken: (context) => tied(context, 'talent'),
};

export const OnlyNominatorMayRevise: CaseRule = {
  ...worded('OnlyNominatorMayRevise', 'forbidden', STAGE, 'unitHead', {
    id: 'Hanya pengusul, atau pimpinan unit kerja yang menggantikannya, yang dapat memperbaiki usulan.',
    en: 'Only the nominator, or who heads the unit in their place, may revise the nomination.',
  }),
  broken: (context) => {
    // The unit nominates, not its head in person: a head who has left must not take the nomination along.
    const heads = [context.state.nominator, servantOf(context)?.unitHead];
    const { actor } = context.act;
    const isSubstitute =
      isPerson(actor) && substitutesFor(context.state, 'reviseNomination', actor.person).includes(actor.role);
    return isSubstitute || heads.includes(actingPerson(context))
      ? undefined
      : { nominator: context.state.nominator };
  },
};

/** Between the opening of the case and the nomination a talent may have retired or gone to another government. */
export const TalentMustBeInService: CaseRule = {
  ...worded('TalentMustBeInService', 'conflict', STAGE, 'hrOfficer', {
    id: 'ASN yang diusulkan tidak lagi aktif pada pemerintah daerah ini.',
    en: 'The civil servant is no longer in active service of this government.',
  }),
  broken: (context) => {
    const { active, government } = servantOf(context)!;
    return active && government === governmentOf(context.act.stream) ? undefined : { active, government };
  },
};

export const WithdrawerMustBeUnitHeadOrTalent: CaseRule = {
  ...worded('WithdrawerMustBeUnitHeadOrTalent', 'forbidden', STAGE, 'unitHead', {
    id: 'Usulan hanya dapat ditarik oleh pimpinan unit kerja atau oleh talenta sendiri.',
    en: "Only the unit's head or the talent may withdraw the nomination.",
  }),
  broken: (context) => {
    const { actor } = context.act;
    // A talent who heads another unit is asked for as its head, and is still the talent.
    if (actingPerson(context) === context.state.person) return undefined;
    if ('role' in actor && actor.role === 'civilServant') return { role: actor.role };
    return coversUnit(context) ? undefined : { unit: context.state.unit };
  },
};

/** Once assessed the nomination is no longer the unit's to take away; it stays the talent's own. */
export const OnlyTalentMayLeaveGroup: CaseRule = {
  ...worded('OnlyTalentMayLeaveGroup', 'forbidden', STAGE, 'actor', {
    id: 'Setelah penilaian selesai, hanya talenta sendiri yang dapat mengundurkan diri.',
    en: 'Once the assessment is concluded, only the talent may withdraw.',
  }),
  broken: (context) => {
    const assessed = context.state.axes !== null;
    return assessed && actingPerson(context) !== context.state.person
      ? { stage: context.state.stage }
      : undefined;
  },
};

export const NominatorMustNotVerify: CaseRule = {
  ...worded('NominatorMustNotVerify', 'forbidden', PASAL_42, 'hrOfficer', {
    id: 'Pengusul tidak boleh memverifikasi usulannya sendiri.',
    en: 'The nominator must not verify the nomination.',
  }),
  broken: (context) => tied(context, 'nominator', 'declared'),
};

export const TalentMustNotVerify: CaseRule = {
  ...worded('TalentMustNotVerify', 'forbidden', PASAL_42, 'hrOfficer', {
    id: 'Talenta tidak boleh memverifikasi usulan atas dirinya sendiri.',
    en: 'The talent must not verify their own nomination.',
  }),
  broken: (context) => tied(context, 'talent'),
};

export const SupervisorMustNotVerify: CaseRule = {
  ...worded('SupervisorMustNotVerify', 'forbidden', PASAL_42, 'hrOfficer', {
    id: 'Atasan langsung tidak boleh memverifikasi usulan bawahannya.',
    en: "The talent's direct supervisor must not verify the nomination.",
  }),
  broken: (context) => {
    // The supervisor of today, where that is read again, no less than the one of the nomination.
    const supervisors = [context.state.supervisor, servantOf(context)?.supervisor];
    const person = actingPerson(context);
    return supervisors.includes(person) ? { supervisor: person } : undefined;
  },
};

/** Requirements that only a person can settle. */
const manual = ({ state }: CaseContext<Verification>) =>
  state.findings.filter(({ result }) => result === 'needsManualCheck').map(({ rule }) => rule);

export const AnswersMustMatchChecks: CaseRule<Verification> = {
  ...worded('AnswersMustMatchChecks', 'invalid', STAGE, 'actor', {
    id: 'Jawaban hanya untuk syarat yang perlu diperiksa manual, masing-masing satu kali.',
    en: 'Answers are only for requirements that need a manual check, one for each.',
  }),
  broken: (context) => {
    const rules = (context.act.arguments.answers ?? []).map(({ rule }) => rule);
    const strange = rules.filter(
      (rule, index) => !manual(context).includes(rule) || rules.indexOf(rule) < index,
    );
    return strange.length === 0 ? undefined : { rules: strange };
  },
};

export const ManualChecksMustBeAnswered: CaseRule<Verification> = {
  ...worded('ManualChecksMustBeAnswered', 'invalid', STAGE, 'actor', {
    id: 'Setiap syarat yang perlu diperiksa manual harus dijawab sebelum usulan disetujui.',
    en: 'Every requirement that needs a manual check must be answered before approval.',
  }),
  broken: (context) => {
    const { decision, answers = [] } = context.act.arguments;
    const open = manual(context).filter((rule) => !answers.some((answer) => answer.rule === rule));
    return decision === 'approve' && open.length > 0 ? { rules: open } : undefined;
  },
};

export const IneligibleMustNotBeApproved: CaseRule<Verification> = {
  ...worded('IneligibleMustNotBeApproved', 'conflict', 'PP 17/2020 Pasal 107 ayat (1) huruf c', 'hrOfficer', {
    id: 'Usulan yang tidak memenuhi syarat hanya dapat ditolak atau dikembalikan untuk diperbaiki.',
    en: 'A nomination that fails a requirement can only be rejected or sent back for revision.',
  }),
  broken: ({ state, act }) => {
    const { decision, answers = [] } = act.arguments;
    const notMet = [
      ...state.findings.filter(({ result }) => result === 'notMet').map(({ rule }) => rule),
      ...answers.filter(({ met }) => !met).map(({ rule }) => rule),
    ];
    return decision === 'approve' && notMet.length > 0 ? { rules: notMet } : undefined;
  },
};
