import { createContext, useContext, useLayoutEffect } from 'react';

/** Told by what stands in a form whether the form has to wait for it before it can be sent. */
export const Waiting = createContext<(isWaiting: boolean) => void>(() => undefined);

/** The form around waits for as long as this is true. */
export function useWaiting(isWaiting: boolean): void {
  const wait = useContext(Waiting);
  useLayoutEffect(() => {
    wait(isWaiting);
    return () => wait(false);
  }, [wait, isWaiting]);
}
