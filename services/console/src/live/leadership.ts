/**
 * One tab of a browser leads: it holds the connection, and the others hear from it. The browser gives the lead to the
 * next tab by itself when the leading one goes, however it goes.
 */
export interface Leadership {
  /** Ends this tab's part; the next one leads. */
  leave(): void;
}

/** Without locks, on an address that is neither https nor this machine, every tab leads itself. */
export const canShare = () => typeof navigator.locks !== 'undefined' && typeof BroadcastChannel !== 'undefined';

export function seekLeadership(name: string, lead: () => void): Leadership {
  if (!canShare()) {
    lead();
    return { leave() {} };
  }
  const leaving = new AbortController();
  const asLeader = new Promise<void>((resolve) => leaving.signal.addEventListener('abort', () => resolve()));
  navigator.locks
    .request(name, { signal: leaving.signal }, () => {
      lead();
      return asLeader;
    })
    .catch(() => {});
  return { leave: () => leaving.abort() };
}

/** Holds a lock as long as the tab lives, so that the leader can tell when it is gone. */
export function showLife(tab: string, held: () => void): Leadership {
  return seekLeadership(`integras:tab:${tab}`, held);
}

/** Calls back once a tab is gone. */
export function onceGone(tab: string, react: () => void): void {
  if (canShare()) void navigator.locks.request(`integras:tab:${tab}`, react);
}
