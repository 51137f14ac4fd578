import { useEffect, useId, useState } from 'react';

const REST_MS = 250;

interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The label stands in the empty field. */
  readonly isCompact?: boolean;
}

/** A search that asks once the typing rests. */
export function SearchBox({ label, value, onChange, isCompact }: SearchBoxProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return;
    const rest = setTimeout(() => onChange(typed), REST_MS);
    return () => clearTimeout(rest);
  }, [typed, value, onChange]);
  return (
    <div className="field">
      <label htmlFor={id} className={isCompact ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        placeholder={isCompact ? label : undefined}
        maxLength={100}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}
