import { useState } from 'react';
import { queryClient } from '../api/query-client.js';
import { noticeSignedOut } from '../api/sign-in.js';
import { Button } from '../kit/button.js';
import { useWords } from '../words/use-words.js';
import { forgetEverybody } from './left-behind.js';
import { SHELL_WORDS } from './words.js';

/** Ends the session on the server, and with it everything of this person that the browser holds. */
export function SignOut() {
  const { say } = useWords(SHELL_WORDS);
  const [failed, setFailed] = useState(false);
  const leave = async () => {
    const answer = await fetch('/auth/sign-out', { method: 'POST' }).catch(() => null);
    if (!answer?.ok) return setFailed(true);
    const elsewhere = await leavingAddress(answer);
    forgetEverybody();
    queryClient.clear();
    if (elsewhere) location.assign(elsewhere);
    else noticeSignedOut();
  };
  return (
    <>
      <Button onPress={() => void leave()}>{say('account.signOut')}</Button>
      {failed && (
        <p role="alert" className="small">
          {say('account.signOutFailed')}
        </p>
      )}
    </>
  );
}

/** Where the issuer wants to be told as well, if it does. */
async function leavingAddress(answer: Response): Promise<string | null> {
  const body: unknown = await answer.json().catch(() => null);
  const address = (body as { readonly logout?: unknown } | null)?.logout;
  return typeof address === 'string' ? address : null;
}
