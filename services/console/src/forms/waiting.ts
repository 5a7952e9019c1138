import { createContext, useContext, useLayoutEffect } from 'react';

/** What a form waits for before it can be sent: that it was shown what it changes, or that its sender says they know. */
export type WaitingFor = 'preview' | 'consent';

/** Told by what stands in a form whether the form has to wait for it, and for what. */
export const Waiting = createContext<(waitingFor: WaitingFor | undefined) => void>(() => undefined);

/** The form around waits for as long as this says for what. */
export function useWaiting(waitingFor: WaitingFor | undefined): void {
  const wait = useContext(Waiting);
  useLayoutEffect(() => {
    wait(waitingFor);
    return () => wait(undefined);
  }, [wait, waitingFor]);
}
