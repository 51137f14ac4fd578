import { useId, type ReactNode } from 'react';

interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly text: ReactNode;
  readonly hint?: ReactNode;
}
interface RadioChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly RadioOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly isInvalid?: boolean;
  readonly isRequired?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly inRow?: boolean;
}

/** One of a few, all of them in sight, by the platform's own buttons. */
export function RadioChoice<Value extends string>(props: RadioChoiceProps<Value>) {
  const {
    label,
    value,
    options,
    onChange,
    isInvalid = false,
    isRequired,
    describedBy,
    inRow = false,
  } = props;
  const name = useId();
  return (
    <fieldset
      role="radiogroup"
      className="radio-group"
      data-row={inRow || undefined}
      aria-invalid={isInvalid || undefined}
      aria-required={isRequired || undefined}
      aria-describedby={describedBy}
    >
      <legend className="label">{label}</legend>
      <div className="radio-options">
        {options.map((option) => (
          <label key={option.value} className="radio">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className="stacked">
              <span>{option.text}</span>
              {option.hint && <span className="muted small">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
