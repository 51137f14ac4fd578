import { useId } from 'react';

export interface Option {
  readonly value: string;
  readonly text: string;
}
interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  /** The options say by themselves what is chosen: the label is only for those who don't see them in their place. */
  readonly isCompact?: boolean;
  readonly isRequired?: boolean;
  readonly isInvalid?: boolean;
}

/** One of a list, by the platform's own control, which every phone and screen reader knows. */
export function ChoiceField({
  label,
  value,
  options,
  onChange,
  isCompact,
  isRequired,
  isInvalid,
}: ChoiceFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={isCompact ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-required={isRequired || undefined}
        aria-invalid={isInvalid || undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
