import type { Form, FormField } from '../../../libs/contracts/wire/form.js';
import { dateOf, dayNumber } from '../../../libs/domain/kernel/instant.js';
import type { Json } from '../../../libs/domain/kernel/json.js';
import { dayed, sampleOf, type Probe } from './forms.js';

/** No paper of the procedures is as old. */
const LONG_AGO = '1945-08-17';

/**
 * Between which days the law takes a date, learnt by asking it: of a day that is refused, the datum says what it was
 * held against. A form tells that while somebody types, so that nobody is refused over a slip.
 * @param form one that the law would take with `today` in every date
 */
export async function bounded(form: Form, probe: Probe, today: string): Promise<Form> {
  const properties: Record<string, FormField> = { ...form.properties };
  for (const [name, field] of Object.entries(form.properties)) {
    if (field['x-input'] !== 'date' && field['x-input'] !== 'scores') continue;
    const on = (day: string) => probe({ ...sampleOf(form, today), ...sampleOn(name, field, day) });
    const isPastOnly = (await on(dateOf(dayNumber(today) + 1))) !== null;
    const earliest = namedIn((await on(LONG_AGO))?.datum);
    properties[name] = {
      ...field,
      ...(isPastOnly ? { 'x-latest': today } : {}),
      ...(earliest ? { 'x-earliest': earliest } : {}),
    };
  }
  return { ...form, properties };
}

const sampleOn = (name: string, field: FormField, day: string) => {
  const value = dayed(field, day);
  return value === undefined ? {} : { [name]: value };
};

/** The day that a date must not be before, as `paperDate` tells it. */
function namedIn(datum: Json | undefined): string | undefined {
  const after = typeof datum === 'object' && datum !== null && 'after' in datum ? datum.after : undefined;
  return typeof after === 'string' ? after : undefined;
}
