import { useRef, useState } from 'react';
import { later } from '../kit/later.js';
import { SHELL_WORDS } from './words.js';
import { useMe } from '../people/me.js';
import { useWords } from '../words/use-words.js';

const panel = later(() => import('./account-panel.js').then(({ AccountPanel }) => AccountPanel));

/** Who one is; opens what one can set. */
export function Account() {
  const { say } = useWords(SHELL_WORDS);
  const { name, person } = useMe();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="account"
        aria-label={say('account.open', { name: name ?? person })}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={panel.fetch}
        onFocus={panel.fetch}
        onClick={() => setOpen(true)}
      >
        <bdi>{name ?? person}</bdi>
      </button>
      {isOpen && <panel.Part button={button} onClose={() => setOpen(false)} />}
    </>
  );
}
