import { useId, useState } from 'react';
import { useWords } from '../words/use-words.js';
import { FaultLine } from './fault-line.js';
import type { InputProps } from './input-props.js';
import { asText } from './values.js';
import { FORM_WORDS } from './words.js';

/** The hash of a file that stays on this device: only what proves it is sent. */
export function FileInput({ field, value, fault, onChange }: InputProps) {
  const { say, pick } = useWords(FORM_WORDS);
  const id = useId();
  const [isHashing, setHashing] = useState(false);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setHashing(true);
    onChange(await hashOfFile(file));
    setHashing(false);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{pick(field.title)}</label>
      <input
        id={id}
        type="file"
        aria-describedby={`${id}-hint`}
        aria-invalid={fault !== undefined}
        onChange={(event) => void choose(event.target.files?.[0])}
      />
      <p id={`${id}-hint`} className="muted small" role="status">
        {isHashing ? say('form.hashing') : say('form.fileHint')}
      </p>
      {asText(value) && <p className="hash">{asText(value)}</p>}
      <FaultLine id={`${id}-fault`} fault={fault} />
    </div>
  );
}

/** SHA-256 of a file's bytes, 64 hex digits. */
async function hashOfFile(file: File): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
