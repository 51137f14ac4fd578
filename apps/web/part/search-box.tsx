import { useEffect, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';

const REST_MS = 250;

interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A search that asks once the typing rests. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return;
    const rest = setTimeout(() => onChange(typed), REST_MS);
    return () => clearTimeout(rest);
  }, [typed, value, onChange]);
  return (
    <SearchField className="field" value={typed} onChange={setTyped}>
      <Label>{label}</Label>
      <Input maxLength={100} />
    </SearchField>
  );
}
