import { useContext, useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { Offer } from '../api/contract.js';
import { later } from '../kit/later.js';
import { useFirstFocus } from '../kit/use-first-focus.js';
import { useWords } from '../words/use-words.js';
import { Buttons } from './buttons.js';
import { Fields } from './fields.js';
import { Grounds } from './grounds.js';
import { PreviewContext } from './preview.js';
import { useForm } from './use-form.js';
import type { Values } from './values.js';

const confirm = later(() => import('./confirm.js').then(({ Confirm }) => Confirm));

interface MoveFormProps {
  readonly offer: Offer;
  /** What is known already, such as the case that the form was opened for. */
  readonly known: Values;
  readonly onSend: (body: object, standing: string | null) => void;
  readonly onCancel: () => void;
}

/** A move's form, made of what the server asks; it is checked for being complete, and confirmed before it is sent. */
export function MoveForm({ offer, known, onSend, onCancel }: MoveFormProps) {
  const { pick } = useWords();
  const form = useForm(offer, known);
  const preview = useContext(PreviewContext);
  const id = useId();
  const [isConfirming, setConfirming] = useState(false);
  const place = useRef<HTMLFormElement>(null);
  useFirstFocus(place);
  useEffect(confirm.fetch, []);
  useEffect(() => focusFirstFault(place.current), [form.tries]);
  const review = (event: FormEvent) => {
    event.preventDefault();
    if (form.check()) setConfirming(true);
  };
  return (
    <form ref={place} onSubmit={review} className="move-form" aria-labelledby={`${id}-title`} noValidate>
      <h3 id={`${id}-title`}>{pick(offer.title)}</h3>
      <p className="muted">{pick(offer.effect)}</p>
      {preview(offer.move, form.values)}
      <Fields form={form} />
      <Grounds offer={offer} form={form} />
      <Buttons form={form} onCancel={onCancel} />
      {isConfirming && (
        <confirm.Part
          offer={offer}
          form={form}
          onBack={() => setConfirming(false)}
          onSend={() => {
            setConfirming(false);
            onSend(form.body(), form.standing);
          }}
        />
      )}
    </form>
  );
}

/** Who tried to go on is led to the first field at fault. */
function focusFirstFault(form: HTMLFormElement | null): void {
  const fault = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const input = fault?.matches('fieldset') ? fault.querySelector<HTMLElement>('input') : fault;
  input?.focus();
}
