import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { Person } from '../api/session.js';
import { onSignedOut } from '../api/request.js';
import { queries } from '../api/queries.js';
import { Live } from '../live/live.js';
import { LiveContext } from '../live/live-context.js';
import { refreshByNews } from '../live/refresh.js';
import { ReadProblem } from '../shell/notice.js';
import { PersonContext } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import classes from './gate.module.css';
import { SignInPage } from './sign-in-page.js';

/** Lets whoever is signed in through, and shows everybody else the way in. */
export function Gate({ children }: { children: ReactNode }) {
  const { data: person, error, refetch } = useQuery(queries.person());
  const { href } = useLocation();
  const client = useQueryClient();
  useEffect(() => onSignedOut(() => client.setQueryData(queries.person().queryKey, null)), [client]);

  if (person) {
    return (
      <PersonContext person={person}>
        <WithLive person={person}>{children}</WithLive>
      </PersonContext>
    );
  }
  if (person === null) return <SignInPage returnTo={href === '/' ? '/app' : href} />;
  return (
    <main className={classes.waiting}>
      {error ? <ReadProblem error={error} onRetry={() => void refetch()} /> : <Shape />}
    </main>
  );
}

/** The one connection of this person's tabs, for as long as they are signed in. */
function WithLive({ person, children }: { person: Person; children: ReactNode }) {
  const client = useQueryClient();
  const [live, setLive] = useState<Live>();
  useEffect(() => {
    const started = new Live(person.account, {
      missed: () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'person' }),
      inbox: () => void client.invalidateQueries({ queryKey: ['inbox'] }),
      lost: () => void client.invalidateQueries({ queryKey: queries.person().queryKey }),
      signedOut: () => window.location.assign('/'),
    });
    const stopRefreshing = refreshByNews(started.news, client);
    setLive(started);
    return () => {
      stopRefreshing();
      started.stop();
    };
  }, [person.account, client]);
  return live && <LiveContext live={live}>{children}</LiveContext>;
}
