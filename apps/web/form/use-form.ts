import { useMemo, useState } from 'react';
import type { Offer } from '../api/contract.js';
import { useMe } from '../people/me.js';
import { draftName, readDraft, writeDraft } from '../storage/draft.js';
import { bodyOf } from './body.js';
import { slipsOf, type Faults } from './fault.js';
import { faultsOf } from './faults.js';
import { fieldsOf, type Field } from './field.js';
import { aboutOf } from './offer-about.js';
import { firstValues, type Values } from './values.js';

/** A form while somebody fills it in. */
export interface FormState {
  readonly fields: readonly Field[];
  readonly values: Values;
  /** Faults by field: what cannot be accepted at once, what is missing once somebody has tried to go on. */
  readonly faults: Faults;
  /** How often somebody has tried to go on with faults in it. */
  readonly tries: number;
  readonly standing: string | null;
  readonly isDrafted: boolean;
  change(field: string, value: Values[string]): void;
  chooseStanding(id: string): void;
  /** Whether it can be sent; shows what is missing if it can't. */
  check(): boolean;
  discard(): void;
  body(): object;
}

/** Keeps what is typed as a draft in this browser until it is sent or discarded. */
export function useForm(offer: Offer, known: Values): FormState {
  const { person } = useMe();
  const name = draftName(person, offer.path, offer.move, aboutOf(offer));
  const fields = useMemo(() => fieldsOf(offer.schema), [offer.schema]);
  const [draft, setDraft] = useState(() => readDraft(name) as Values);
  const [tries, setTries] = useState(0);
  const [standing, chooseStanding] = useState(offer.standings[0]?.id ?? null);
  const values = firstValues(fields, draft, { ...known, ...onlyChanged(draft, known) });
  const faults = faultsOf(fields, values);
  const keep = (next: Values | null) => {
    setDraft(next ?? {});
    writeDraft(name, next);
  };
  return {
    fields,
    values,
    faults: tries > 0 ? faults : slipsOf(faults),
    tries,
    standing,
    isDrafted: Object.keys(draft).length > 0,
    change: (field, value) => keep({ ...draft, [field]: value }),
    chooseStanding,
    check: () => {
      const isWhole = Object.keys(faults).length === 0;
      if (!isWhole) setTries(tries + 1);
      return isWhole;
    },
    discard: () => keep(null),
    body: () => bodyOf(fields, values),
  };
}

/** What was typed here goes before what the form was opened with. */
const onlyChanged = (draft: Values, known: Values): Values =>
  Object.fromEntries(Object.entries(draft).filter(([field]) => field in known));
