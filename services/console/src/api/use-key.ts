import { useRef } from 'react';
import { randomId } from './random-id.js';

/** The key of a change: the same as long as the change is, so that an impatient finger does not make two of one. */
export function useKey(): (change: object) => string {
  const sent = useRef({ change: '', key: '' });
  return (change) => {
    const text = JSON.stringify(change);
    if (sent.current.change !== text) sent.current = { change: text, key: randomId() };
    return sent.current.key;
  };
}
