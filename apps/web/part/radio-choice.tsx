import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';

export interface RadioOption<Value extends string> {
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
  readonly describedBy?: string | undefined;
  readonly inRow?: boolean;
}

/** One of a few, all of them in sight. */
export function RadioChoice<Value extends string>(props: RadioChoiceProps<Value>) {
  const { label, value, options, onChange, isInvalid = false, describedBy, inRow = false } = props;
  return (
    <RadioGroup
      className="radio-group"
      data-row={inRow || undefined}
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
      isInvalid={isInvalid}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
    >
      <Label>{label}</Label>
      <div className="radio-options">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="radio">
            <span className="radio-mark" aria-hidden="true" />
            <span className="stacked">
              <span>{option.text}</span>
              {option.hint && <span className="muted small">{option.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
