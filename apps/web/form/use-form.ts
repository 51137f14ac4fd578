import { useMemo, useState } from 'react';
import type { Offer } from '../api/contract.js';
import { useMe } from '../people/me.js';
import { draftName, readDraft, writeDraft } from '../storage/draft.js';
import { bodyOf } from './body.js';
import { faultsOf, type Fault } from './faults.js';
import { fieldsOf, type Field } from './field.js';
import { firstValues, type Values } from './values.js';

/** A form while somebody fills it in. */
export interface FormState {
  readonly fields: readonly Field[];
  readonly values: Values;
  /** Faults by field, once somebody has tried to go on. */
  readonly faults: { readonly [field: string]: Fault };
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
  const name = draftName(person, offer.path, offer.move);
  const fields = useMemo(() => fieldsOf(offer.schema), [offer.schema]);
  const [draft, setDraft] = useState(() => readDraft(name) as Values);
  const [isTried, setTried] = useState(false);
  const [standing, chooseStanding] = useState(offer.standings[0]?.id ?? null);
  const values = firstValues(fields, draft, { ...known, ...onlyChanged(draft, known) });
  const keep = (next: Values | null) => {
    setDraft(next ?? {});
    writeDraft(name, next);
  };
  return {
    fields,
    values,
    faults: isTried ? faultsOf(fields, values) : {},
    standing,
    isDrafted: Object.keys(draft).length > 0,
    change: (field, value) => keep({ ...draft, [field]: value }),
    chooseStanding,
    check: () => {
      setTried(true);
      return Object.keys(faultsOf(fields, values)).length === 0;
    },
    discard: () => keep(null),
    body: () => bodyOf(fields, values),
  };
}

/** What was typed here goes before what the form was opened with. */
const onlyChanged = (draft: Values, known: Values): Values =>
  Object.fromEntries(Object.entries(draft).filter(([field]) => field in known));
