import { expect } from 'vitest';
import type { Player } from '../../../apps/story/cast.js';
import type { Offer } from '../../../libs/contracts/offer/offer.view.js';
import type { Choice, Form, FormField } from '../../../libs/contracts/wire/form.js';
import type { MoveAnswer } from '../../../libs/contracts/wire/move-answer.js';

type Values = { readonly [field: string]: unknown };

/** What somebody chooses in a form, by field, out of the values that the form offers. */
export type Wishes = { readonly [field: string]: (choices: readonly Choice[]) => unknown };

/**
 * Fills a form in as a person does who knows no rule: what is preset, else what was wished for, else the first value
 * offered. @throws Error for a field that cannot be filled
 */
function filledIn({ properties, required }: Form, wishes: Wishes = {}): Values {
  const body: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(properties)) {
    const value = valueOf(name, field, wishes, barred(name, properties, body));
    if (value === undefined && required.includes(name)) throw new Error(`nothing can be given for ${name}`);
    if (value !== undefined) body[name] = value;
  }
  return body;
}

function valueOf(name: string, field: FormField, wishes: Wishes, excluded: readonly unknown[]): unknown {
  const choices = (field['x-choices'] ?? []).filter(({ value }) => !excluded.includes(value));
  if (field['x-preset'] !== undefined) return field['x-preset'];
  const wish = wishes[name];
  return wish ? wish(choices) : BY_INPUT[field['x-input']](choices, field);
}

/** What the values chosen so far rule out. */
function barred(name: string, properties: Form['properties'], body: Values): readonly unknown[] {
  return Object.entries(body).flatMap(([other, value]) => {
    const chosen = properties[other]?.['x-choices']?.find((one) => one.value === value);
    return chosen?.excludes?.[name] ?? [];
  });
}

const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

const BY_INPUT: {
  readonly [I in FormField['x-input']]: (choices: readonly Choice[], field: FormField) => unknown;
} = {
  choice: ([first]) => first?.value,
  box: ([first]) => first?.value,
  choices: (choices) => choices.map(({ value }) => value),
  checks: (choices) => choices.map(({ value }) => ({ rule: value, met: true })),
  scores: (choices) => choices.map(scored),
  boolean: () => true,
  date: today,
  line: (_, field) => field['x-example'] ?? 'Siklus dari tawaran',
  text: () => 'Sesuai dengan ketentuan. 🌿',
  file: () => 'ab'.repeat(32),
  hash: () => undefined,
};

const scored = ({ value, categories }: Choice) => ({
  instrument: value,
  ...(categories ? { category: categories[0] } : { score: '85.50' }),
  assessedOn: today(),
});

/** What a player is offered on a stream, or to open when none is named. */
export async function offersTo(player: Player, stream?: string, beside = ''): Promise<readonly Offer[]> {
  const [kind, , id] = (stream ?? '').split('/');
  const path = stream === undefined ? `/moves${beside}` : `/streams/${kind}/${id}/moves`;
  return (await player.does.get<{ readonly moves: readonly Offer[] }>(path)).moves;
}

/** Takes one offer and sends it. @throws Error when it is not offered, or the law refuses what was offered */
export async function take(
  player: Player,
  offers: readonly Offer[],
  move: string,
  wishes: Wishes = {},
): Promise<MoveAnswer> {
  const offer = offers.find((one) => one.move === move && one.obstacle === null);
  if (!offer) {
    const said = offers.map((one) => `${one.move} ${one.obstacle?.code ?? 'open'}`);
    throw new Error(`${move} is not offered to ${player.role}: ${said.join(', ')}`);
  }
  expect(offer.title.id && offer.title.en && offer.effect.id && offer.effect.en).toBeTruthy();
  const does = player.does.on(offer.standings[0]!.id);
  const body = filledIn(offer.schema, wishes);
  return offer.method === 'POST' ? does.post(offer.path, body) : does.put(offer.path, body);
}
