import { useRef, useState } from 'react';
import { later } from '../kit/later.js';
import { useMe } from '../people/me.js';
import { useWords } from '../words/use-words.js';
import { SHELL_WORDS } from './words.js';

const settings = later(() => import('./account-settings.js').then(({ AccountSettings }) => AccountSettings));

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
        onPointerEnter={settings.fetch}
        onFocus={settings.fetch}
        onClick={() => setOpen(true)}
      >
        <bdi>{name ?? person}</bdi>
      </button>
      {isOpen && <settings.Part button={button} onClose={() => setOpen(false)} />}
    </>
  );
}
