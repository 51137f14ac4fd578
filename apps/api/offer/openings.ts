import type { Offer } from '../../../libs/contracts/offer/offer.view.js';
import type { MoveRoute } from '../../../libs/contracts/wire/route.js';
import { derivedId } from '../../../libs/domain/kernel/id.js';
import { readPolicyVersions } from '../../../libs/persistence/record/policy.reader.js';
import type { StreamRow } from '../../../libs/persistence/stream/stream.view.js';
import { initial } from '../law/law.js';
import type { OfferContext } from '../resource/given.js';
import type { Beside, Opening } from '../resource/opening.js';
import { resourceOf } from '../resources.js';
import { groundsOf, offer } from './offers.js';

/** The moves that open something new where one of the person's standings may. */
export async function openingOffers(
  context: OfferContext,
  beside: Beside,
  routes: readonly MoveRoute[],
): Promise<Offer[]> {
  const offers: Offer[] = [];
  for (const route of routes.filter(({ creates }) => creates)) {
    if (!context.principal.standings.some(({ role }) => route.permission.includes(role))) continue;
    const open = resourceOf(route.kind)?.openers?.[route.move];
    if (!open) throw new Error(`nobody says what ${route.move} can be opened on`);
    for (const opening of await open(context, beside, route))
      offers.push(...(await openingOffer(context, route, opening)));
  }
  return offers;
}

async function openingOffer(context: OfferContext, route: MoveRoute, opening: Opening): Promise<Offer[]> {
  const { government } = opening;
  const standings = groundsOf(context.principal.standings, route, government);
  const policy = (await readPolicyVersions(context.sql, [opening.policy])).get(opening.policy);
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
  return offer(context, route, { row, state: initial(route.kind), policy, given: opening }, standings);
}
