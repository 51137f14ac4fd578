import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useWords } from '../words/use-words.js';
import { useMe } from '../people/me.js';
import { LanguageChoice } from './language-choice.js';
import { SignOut } from './sign-out.js';
import { StandingChoice } from './standing-choice.js';
import { ThemeChoice } from './theme-choice.js';

/** Who one is, and what one can set: standing, language, theme, leaving. */
export function Account() {
  const { say } = useWords();
  const { name, person } = useMe();
  return (
    <DialogTrigger>
      <AriaButton className="account" aria-label={say('account.open', { name: name ?? person })}>
        <bdi>{name ?? person}</bdi>
      </AriaButton>
      <Popover className="popover" placement="bottom end">
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
    </DialogTrigger>
  );
}
