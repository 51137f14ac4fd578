import type { RefObject } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useMe } from '../people/me.js';
import { useWords } from '../words/use-words.js';
import { LanguageChoice } from './language-choice.js';
import { SignOut } from './sign-out.js';
import { StandingChoice } from './standing-choice.js';
import { ThemeChoice } from './theme-choice.js';
import { SHELL_WORDS } from './words.js';

interface AccountSettingsProps {
  /** What it opens beside, and where the focus comes back to. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** Who one is, and what one can set: standing, language, theme, leaving. */
export function AccountSettings({ button, onClose }: AccountSettingsProps) {
  const { say } = useWords(SHELL_WORDS);
  const { name, person } = useMe();
  return (
    <Popover
      className="popover"
      placement="bottom end"
      triggerRef={button}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Dialog className="popover-dialog" aria-label={say('account.title')}>
        <p className="popover-name">
          <bdi>{name ?? person}</bdi>
        </p>
        <StandingChoice />
        <LanguageChoice />
        <ThemeChoice />
        <SignOut />
      </Dialog>
    </Popover>
  );
}
