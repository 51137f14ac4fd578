import { standingsToAct } from '../../../libs/access/access.js';
import type { Offer } from '../../../libs/contracts/offer/offer.view.js';
import type { Form } from '../../../libs/contracts/wire/form.js';
import type { MoveRoute } from '../../../libs/contracts/wire/route.js';
import type { Standing } from '../../../libs/domain/kernel/actor.js';
import { substitutesFor } from '../../../libs/domain/kernel/owner.js';
import { readPolicyVersions } from '../../../libs/persistence/record/policy.reader.js';
import type { StreamRow } from '../../../libs/persistence/stream/stream.view.js';
import { legalMoves } from '../law/law.js';
import { PLAIN, type Given, type OfferContext, type OnStream } from '../resource/given.js';
import { resourceOf } from '../resources.js';
import { commonForms } from './common.form.js';
import { formOf } from './forms.js';
import { narrowed, probeOf, type Narrowed } from './probe.js';

/** The moves on a stream that the law allows now and that one of the person's standings may make. */
export async function offersOn(
  context: OfferContext,
  row: StreamRow,
  routes: readonly MoveRoute[],
): Promise<Offer[]> {
  const { sql, principal, folds } = context;
  const state = await folds.stateOf(sql, row);
  const policy = (await readPolicyVersions(sql, [row.policy])).get(row.policy);
  if (!policy) throw new Error(`policy ${row.policy} of ${row.stream} is not stored`);
  const legal = legalMoves(row.kind, state);
  const acting = standingsToAct(principal, row);
  const offers: Offer[] = [];
  for (const route of routes.filter(({ kind, move }) => kind === row.kind && legal.includes(move))) {
    const permission = [...route.permission, ...substitutesFor(state, route.move, principal.person)];
    const standings = groundsOf(acting, { permission }, row.government);
    if (standings.length === 0) continue;
    const give = resourceOf(row.kind)?.forms?.[route.move] ?? commonForms[route.move];
    const givens = give ? await give(context, { row, state, policy }) : PLAIN;
    for (const given of givens)
      offers.push(...(await offer(context, route, { row, state, policy, given }, standings)));
  }
  return offers;
}

/** The standings that reach a government in a role of the route, the first role it names first. */
export const groundsOf = (
  held: readonly Standing[],
  { permission }: Pick<MoveRoute, 'permission'>,
  government: string,
): Standing[] =>
  permission.flatMap((role) =>
    held.filter((one) => one.role === role && one.governments.includes(government)),
  );

/** One form as an offer, on those of the standings on which the law would take it; none if it is to be left out. */
export async function offer(
  context: OfferContext,
  route: MoveRoute,
  on: OnStream & { readonly given: Given },
  standings: readonly Standing[],
): Promise<Offer[]> {
  const { given, row } = on;
  const blank = formOf(route, given);
  if (lacksValues(blank)) return [];
  const tried: (Narrowed & { readonly standing: Standing })[] = [];
  for (const standing of standings)
    tried.push({ standing, ...(await narrowed(blank, probeOf(context, route, on, standing), on)) });
  const open = tried.filter(({ obstacle }) => obstacle === null);
  if (given.onlyLegal && open.length === 0) return [];
  const shown = open.length > 0 ? open : tried;
  const { form, obstacle } = shown[0]!;
  return [
    {
      move: route.move,
      kind: route.kind,
      method: route.method,
      path: pathOf(route, row.stream, given),
      task: given.path?.['task'] ?? null,
      title: route.title,
      effect: route.effect,
      standings: shown.map(({ standing: { id, role, kind, government, unit } }) => ({
        id,
        role,
        kind,
        government,
        unit,
      })),
      schema: form,
      obstacle,
    },
  ];
}

/** A form that asks for one of nothing cannot be filled in. */
const lacksValues = ({ properties, required }: Form): boolean =>
  required.some((name) => properties[name]?.['x-choices']?.length === 0);

function pathOf({ path }: MoveRoute, stream: string, given: Given): string {
  const parts: { readonly [part: string]: string } = { id: stream.split('/')[2] ?? '', ...given.path };
  return path.replaceAll(/:(\w+)/g, (_, part: string) => parts[part] ?? '');
}
