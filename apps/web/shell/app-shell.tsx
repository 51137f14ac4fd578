import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Me } from '../api/contract.js';
import { signedOut } from '../api/sign-in.js';
import { Fetched } from '../kit/fetched.js';
import { follow } from '../live/live.js';
import { resume } from '../outbox/outbox.js';
import { MeContext } from '../people/me.js';
import { useSignal } from '../storage/signal.js';
import { GovernmentContext } from '../time/use-clock.js';
import { meQuery } from './me-query.js';
import { SignIn } from './sign-in.js';
import { SkipLink } from './skip-link.js';
import { TopBar } from './top-bar.js';
import { Underway } from './underway.js';

/** Everything around the page: who one is, where one can go, how fresh the screen is. */
export function AppShell() {
  const query = useQuery(meQuery);
  if (useSignal(signedOut)) return <SignIn />;
  return <Fetched query={query}>{(me) => <Inside me={me} />}</Fetched>;
}

function Inside({ me }: { readonly me: Me }) {
  useEffect(follow, []);
  useEffect(() => resume(me.person), [me.person]);
  const [first] = me.standings;
  return (
    <MeContext value={me}>
      <GovernmentContext value={first?.government ?? null}>
        <SkipLink />
        <TopBar />
        <main id="content" tabIndex={-1}>
          <Underway />
          <Outlet />
        </main>
      </GovernmentContext>
    </MeContext>
  );
}
