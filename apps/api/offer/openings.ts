import { boxLabel, personLabels } from './labels.js';
import {
  casesToConvene,
  casesToSign,
  claimedPositions,
  findOpenCycles,
  type OpenCycle,
} from '../../../libs/persistence/opening/opening.view.js';
import { CASES_MAX } from '../../../libs/domain/calibration/session.event.js';
import { derivedId } from '../../../libs/domain/kernel/id.js';
import { groundsOf, offer } from './offers.js';
import { initial } from './law.js';
import { listPositions } from '../../../libs/persistence/reference/position.view.js';
import { policyChoices } from './common-forms.js';
import { preset, type Asking, type Given } from './given.js';
import { readPolicyVersions } from '../../../libs/persistence/record/policy.reading.js';
import type { Choice } from '../../../libs/contracts/wire/form.js';
import type { MoveRoute } from '../../../libs/contracts/wire/route.js';
import type { Offer } from '../../../libs/contracts/offer/offer.views.js';
import type { StreamRow } from '../../../libs/persistence/stream/stream.view.js';

/** Values of one field offered at most; each is shown to the law with the facts it would be given. */
const CHOICES_MAX = 50;

/** Eligibility is computed for this level and no other. */
const TARGET_LEVEL = 'jptPratama';

/** A form that opens a stream: where, and under which policy version. */
interface Opening extends Given {
  readonly government: string;
  readonly policy: string;
}

/** What may be opened, limited to one cycle or one case where the page is about that. */
export interface Beside {
  readonly cycle?: string | undefined;
  readonly case?: string | undefined;
}

type Opener = (asking: Asking, beside: Beside, route: MoveRoute) => Promise<readonly Opening[]>;

/** A cycle is proposed where a standing is, and pins the policy version chosen. */
const proposeCycle: Opener = async ({ sql, guest }, { cycle, case: talentCase }, { permission }) => {
  const choices = cycle === undefined && talentCase === undefined ? await policyChoices(sql) : [];
  const policy = choices[0]?.value;
  if (typeof policy !== 'string') return [];
  const held = guest.standings.filter(({ role }) => permission.includes(role));
  const governments = [...new Set(held.map(({ government }) => government))];
  return governments.map((government) => ({ fields: { policy: { choices } }, government, policy }));
};

const inCycles =
  (open: (asking: Asking, cycle: OpenCycle) => Promise<Given['fields'] | null>): Opener =>
  async (asking, beside) => {
    if (beside.case !== undefined) return [];
    const openings: Opening[] = [];
    for (const cycle of await findOpenCycles(asking.sql, beside.cycle)) {
      const fields = await open(asking, cycle);
      const about = preset(cycle.stream, { text: cycle.title ?? cycle.stream });
      const { government, policy } = cycle;
      if (fields) openings.push({ fields: { cycle: about, ...fields }, government, policy });
    }
    return openings;
  };

const convene = inCycles(async ({ sql }, { stream }) => {
  const cases = await casesToConvene(sql, stream, CASES_MAX);
  return cases.length === 0 ? null : { cases: { choices: await caseChoices(sql, cases) } };
});

const shortlist = inCycles(async ({ sql }, { government }) => {
  const { rows } = await listPositions(sql, { vacant: true, level: TARGET_LEVEL, limit: 100 });
  const here = rows.filter((one) => one.government === government);
  const claimed = await claimedPositions(
    sql,
    here.map(({ id }) => id),
  );
  const free = here.filter(({ id }) => !claimed.has(id)).slice(0, CHOICES_MAX);
  const choices = free.map(({ id, title, unitName }) => ({
    value: id,
    label: { text: title },
    hint: { text: unitName },
  }));
  return choices.length === 0 ? null : { position: { choices } };
});

/** One form per government, over the cases there. */
const openSigningRound: Opener = async ({ sql }, beside) => {
  const cases = await casesToSign(sql, beside, CHOICES_MAX);
  const policies = new Map((await findOpenCycles(sql)).map(({ stream, policy }) => [stream, policy]));
  const governments = [...new Set(cases.map(({ government }) => government))];
  const openings = governments.map(async (government) => {
    const here = cases.filter((one) => one.government === government);
    const policy = policies.get(here[0]!.cycle);
    if (policy === undefined) return [];
    return [{ fields: { case: { choices: await caseChoices(sql, here) } }, government, policy }];
  });
  return (await Promise.all(openings)).flat();
};

async function caseChoices(
  sql: Asking['sql'],
  cases: readonly { readonly stream: string; readonly person: string; readonly box: number }[],
): Promise<readonly Choice[]> {
  const label = await personLabels(
    sql,
    cases.map(({ person }) => person),
  );
  return cases.map(({ stream, person, box }) => ({
    value: stream,
    label: label(person),
    hint: boxLabel(box),
  }));
}

const OPENERS: { readonly [move: string]: Opener } = { proposeCycle, convene, shortlist, openSigningRound };

/** The moves that open something new where one of the person's standings may. */
export async function openingOffers(
  asking: Asking,
  beside: Beside,
  routes: readonly MoveRoute[],
): Promise<Offer[]> {
  const offers: Offer[] = [];
  for (const route of routes.filter(({ creates }) => creates)) {
    if (!asking.guest.standings.some(({ role }) => route.permission.includes(role))) continue;
    const open = OPENERS[route.move];
    if (!open) throw new Error(`nobody says what ${route.move} can be opened on`);
    for (const opening of await open(asking, beside, route))
      offers.push(...(await openingOffer(asking, route, opening)));
  }
  return offers;
}

async function openingOffer(asking: Asking, route: MoveRoute, opening: Opening): Promise<Offer[]> {
  const { government } = opening;
  const standings = groundsOf(asking.guest.standings, route, government);
  const policy = (await readPolicyVersions(asking.sql, [opening.policy])).get(opening.policy);
  if (standings.length === 0 || !policy) return [];
  const stream = `${route.kind}/${government}/${derivedId(route.kind, 'offered')}`;
  const nothing = {
    subject: null,
    unit: null,
    parties: [],
    cycle: null,
    closed: null,
    stage: 'unopened',
    seq: 0,
    hash: '',
  };
  const row: StreamRow = { stream, kind: route.kind, government, policy: opening.policy, ...nothing };
  return offer(asking, route, { row, state: initial(route.kind), policy, given: opening }, standings);
}
