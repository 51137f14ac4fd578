import { useWords } from '../words/use-words.js';
import { FieldView } from './field-view.js';
import type { FormState } from './use-form.js';
import { openChoices } from './values.js';
import { FORM_WORDS } from './words.js';

/** The fields of a form, and whether some are still to be completed. */
export function Fields({ form }: { readonly form: FormState }) {
  const { say } = useWords(FORM_WORDS);
  const { fields, values, faults, tries } = form;
  return (
    <>
      {fields.some(({ isRequired }) => isRequired) && <p className="muted small">{say('form.required')}</p>}
      {fields.map((field) => (
        <div key={field.name} className="asked" data-required={field.isRequired || undefined}>
          <FieldView
            field={field}
            value={values[field.name]}
            choices={openChoices(field, fields, values)}
            fault={faults[field.name]}
            onChange={(value) => form.change(field.name, value)}
          />
        </div>
      ))}
      {tries > 0 && Object.keys(faults).length > 0 && (
        <p className="fault" role="alert">
          {say('form.faulty')}
        </p>
      )}
    </>
  );
}
