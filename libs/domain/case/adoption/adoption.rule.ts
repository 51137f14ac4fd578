import { selects } from '../../cycle/population.js';
import { isStream } from '../../kernel/actor.js';
import { caseStream, governmentOf } from '../../kernel/id.js';
import type { Act } from '../../kernel/law.js';
import { isDeliveredTo } from '../../kernel/receivers.js';
import type { Servant } from '../../reference/servant.js';
import { worded, type CaseRule } from '../case.rule.js';
import { citedBy, findCited, kindOf, namesCase, sourceOf } from './cited.js';

const STAGES = 'PermenPANRB 3/2020';

/** The person a case is opened for: the one servant whose case in the citing cycle is this stream. */
export function servantOpened({ facts, stream, actor }: Act): Servant | undefined {
  const cycle = isStream(actor) ? actor.stream : '';
  const servants = Object.entries(facts).filter(([name]) => name.startsWith('servant:'));
  const own = servants.find(
    ([, value]) => caseStream(cycle, (value as Servant | null)?.person ?? '') === stream,
  );
  return own?.[1] as unknown as Servant | undefined;
}

/** What is adopted was accepted there and delivered here (record-format 5). */
export const CitedActMustDeliverHere: CaseRule = {
  ...worded('CitedActMustDeliverHere', 'conflict', STAGES, 'hrOfficer', {
    id: 'Keputusan yang dirujuk tidak ditujukan kepada berkas ini.',
    en: 'The decision cited is not addressed to this case.',
  }),
  broken: ({ act }) => {
    const cited = citedBy(act);
    const { actor } = act;
    if (!cited || !isStream(actor)) return { cited: null };
    const same = cited.stream === actor.stream && cited.seq === actor.seq && cited.outcome === 'accepted';
    const here = cited.deliveries.some((one) => isDeliveredTo(one, act.stream, act.move));
    return same && here ? undefined : { stream: actor.stream, seq: actor.seq };
  },
};

export const PopulationMustSelectTalent: CaseRule = {
  ...worded('PopulationMustSelectTalent', 'conflict', STAGES, 'hrOfficer', {
    id: 'ASN ini tidak termasuk populasi siklus talenta.',
    en: "This civil servant is not in the cycle's population.",
  }),
  broken: ({ act, policy }) => {
    const servant = servantOpened(act);
    const own = servant !== undefined && servant.government === governmentOf(act.stream);
    return own && selects(policy, servant) ? undefined : { person: servant?.person ?? null };
  },
};

export const CitedActMustNameCase: CaseRule = {
  ...worded('CitedActMustNameCase', 'conflict', STAGES, 'hrOfficer', {
    id: 'Berkas ini tidak tercantum dalam keputusan yang dirujuk.',
    en: 'The decision cited does not name this case.',
  }),
  broken: ({ act }) =>
    namesCase(citedBy(act), act.stream) ? undefined : { stream: sourceOf(act), case: act.stream },
};

export const EnrolmentMustBeOfCycle: CaseRule = {
  ...worded('EnrolmentMustBeOfCycle', 'conflict', STAGES, 'hrOfficer', {
    id: 'Sidang atau rencana suksesi ini milik siklus lain.',
    en: 'This session or succession belongs to another cycle.',
  }),
  broken: ({ state, act }) => {
    const cycles = (citedBy(act)?.events ?? []).map((event) => event['cycle']);
    const other = cycles.some((cycle) => cycle !== undefined && cycle !== state.cycle);
    return other ? { cycle: state.cycle } : undefined;
  },
};

export const CaseMustAwaitCalibration: CaseRule = {
  ...worded('CaseMustAwaitCalibration', 'conflict', STAGES, 'committeeSecretary', {
    id: 'Hanya talenta yang sudah dinilai dan belum dikalibrasi yang dapat disidangkan.',
    en: 'Only a talent who is assessed and not yet calibrated can come before a session.',
  }),
  broken: ({ state, act }) => {
    if (kindOf(sourceOf(act)) !== 'session') return undefined;
    return state.stage === 'calibration' ? undefined : { stage: state.stage };
  },
};

/** One open session and one open signing round at a time; successions may overlap. */
export const CaseMustBeInOneSessionAndOneRound: CaseRule = {
  ...worded('CaseMustBeInOneSessionAndOneRound', 'conflict', STAGES, 'committeeSecretary', {
    id: 'Talenta masih terdaftar pada sidang atau putaran penandatanganan lain.',
    en: 'The talent is still enrolled in another session or signing round.',
  }),
  broken: ({ state, act }) => {
    const source = sourceOf(act);
    const exclusive = ['session', 'signing'].includes(kindOf(source));
    const clash = state.enrolledIn.find(
      (other) => other === source || (exclusive && kindOf(other) === kindOf(source)),
    );
    return clash === undefined ? undefined : { enrolledIn: clash };
  },
};

export const CaseMustBeInSuccessionGroup: CaseRule = {
  ...worded('CaseMustBeInSuccessionGroup', 'conflict', STAGES, 'authorizedOfficer', {
    id: 'Hanya talenta dalam Kelompok Rencana Suksesi yang belum ditempatkan yang dapat dinominasikan.',
    en: 'Only a talent of the succession group who is not yet placed can be shortlisted.',
  }),
  broken: ({ state, act, policy }) => {
    if (kindOf(sourceOf(act)) !== 'succession') return undefined;
    const grouped = state.box !== null && policy.succession.boxes.includes(state.box);
    return grouped && state.position === null ? undefined : { box: state.box, position: state.position };
  },
};

export const CommitmentNeedsDecidedBox: CaseRule = {
  ...worded('CommitmentNeedsDecidedBox', 'conflict', STAGES, 'hrOfficer', {
    id: 'Komitmen ditandatangani setelah talenta dikalibrasi.',
    en: 'A commitment is signed once the talent has been calibrated.',
  }),
  broken: ({ state, act }) => {
    if (kindOf(sourceOf(act)) !== 'signing') return undefined;
    return state.box === null ? { stage: state.stage } : undefined;
  },
};

/** A case adopts only from the stream that holds it. */
export const CaseMustBeEnrolled: CaseRule = {
  ...worded('CaseMustBeEnrolled', 'conflict', STAGES, 'hrOfficer', {
    id: 'Talenta tidak terdaftar pada proses yang memutus ini.',
    en: 'The talent is not enrolled in the process that decided this.',
  }),
  broken: ({ state, act }) =>
    state.enrolledIn.includes(sourceOf(act)) ? undefined : { enrolledIn: state.enrolledIn },
};

const decided = ({ act }: { readonly act: Act }): boolean => {
  const cited = citedBy(act);
  const box = findCited(cited, 'BoxDecided', act.stream)?.box;
  if (act.move === 'adoptBox') return Number.isInteger(box) && box! >= 1 && box! <= 9;
  if (act.move === 'adoptPlacement') return findCited(cited, 'SuccessionConcluded', act.stream) !== undefined;
  const endings = ['RoundCompleted', 'RoundReturned', 'RoundLapsed'] as const;
  return endings.some((type) => findCited(cited, type, act.stream) !== undefined);
};

/** The cited act holds a decision about this very case. */
export const CitedActMustDecideCase: CaseRule = {
  ...worded('CitedActMustDecideCase', 'conflict', STAGES, 'hrOfficer', {
    id: 'Keputusan yang dirujuk tidak memutus berkas ini.',
    en: 'The decision cited decides nothing about this case.',
  }),
  broken: (context) => (decided(context) ? undefined : { stream: sourceOf(context.act) }),
};

/** Whether the cited succession ended with this case's talent in office. */
export function isPlacedBy(act: Act): boolean {
  const concluded = findCited(citedBy(act), 'SuccessionConcluded', act.stream);
  return concluded?.chosen === act.stream && concluded.outcome === 'inaugurated';
}

export const TalentMustNotBePlacedTwice: CaseRule = {
  ...worded('TalentMustNotBePlacedTwice', 'conflict', STAGES, 'appointingAuthority', {
    id: 'Talenta sudah ditempatkan pada jabatan lain dalam siklus ini.',
    en: 'The talent has already been placed in another position in this cycle.',
  }),
  broken: ({ state, act }) =>
    isPlacedBy(act) && state.position !== null ? { position: state.position } : undefined,
};

export const OnlyOwnCycleMayClose: CaseRule = {
  ...worded('OnlyOwnCycleMayClose', 'forbidden', STAGES, 'regionalHrAgencyHead', {
    id: 'Berkas hanya ditutup oleh siklusnya sendiri.',
    en: 'A case is closed by its own cycle only.',
  }),
  broken: ({ state, act }) => (sourceOf(act) === state.cycle ? undefined : { cycle: state.cycle }),
};
