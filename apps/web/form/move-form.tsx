import { useId, useState, type FormEvent } from 'react';
import { Button } from '../part/button.js';
import { RadioChoice } from '../part/radio-choice.js';
import { Authority } from '../people/authority.js';
import { useWords } from '../i18n/use-words.js';
import { Confirm } from './confirm.js';
import { FieldView } from './field-view.js';
import { useForm } from './use-form.js';
import { openChoices, type Values } from './values.js';
import type { Offer } from '../api/contract.js';

interface MoveFormProps {
  readonly offer: Offer;
  /** What is known already, such as the case that the form was opened for. */
  readonly known: Values;
  readonly onSend: (body: object, standing: string | null) => void;
  readonly onCancel: () => void;
}

/** A move's form, made of what the server asks; it is checked for being complete, and confirmed before it is sent. */
export function MoveForm({ offer, known, onSend, onCancel }: MoveFormProps) {
  const { say, pick } = useWords();
  const form = useForm(offer, known);
  const id = useId();
  const [isConfirming, setConfirming] = useState(false);
  const review = (event: FormEvent) => {
    event.preventDefault();
    if (form.check()) setConfirming(true);
  };
  return (
    <form onSubmit={review} className="move-form" aria-labelledby={`${id}-title`} noValidate>
      <h3 id={`${id}-title`}>{pick(offer.title)}</h3>
      <p className="muted">{pick(offer.effect)}</p>
      {form.fields.map((field) => (
        <FieldView
          key={field.name}
          field={field}
          value={form.values[field.name]}
          choices={openChoices(field, form.fields, form.values)}
          fault={form.faults[field.name]}
          onChange={(value) => form.change(field.name, value)}
        />
      ))}
      {offer.standings.length > 1 && (
        <RadioChoice
          label={say('form.standing')}
          value={form.standing}
          options={offer.standings.map((one) => ({ value: one.id, text: <Authority standing={one} /> }))}
          onChange={form.chooseStanding}
        />
      )}
      {Object.keys(form.faults).length > 0 && (
        <p className="fault" role="alert">
          {say('form.faulty')}
        </p>
      )}
      <div className="row">
        <Button type="submit" look="primary">
          {say('form.continue')}
        </Button>
        <Button onPress={onCancel}>{say('form.cancel')}</Button>
        {form.isDrafted && (
          <Button look="quiet" onPress={form.discard}>
            {say('form.discard')}
          </Button>
        )}
      </div>
      {form.isDrafted && <p className="muted small">{say('form.draft')}</p>}
      <Confirm
        offer={offer}
        form={form}
        isOpen={isConfirming}
        onBack={() => setConfirming(false)}
        onSend={() => {
          setConfirming(false);
          onSend(form.body(), form.standing);
        }}
      />
    </form>
  );
}
