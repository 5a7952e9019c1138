import { createContext, type ReactNode, useContext } from 'react';
import type { Person } from '../api/session.js';

const Context = createContext<Person | undefined>(undefined);

export function PersonContext({ person, children }: { person: Person; children: ReactNode }) {
  return <Context value={person}>{children}</Context>;
}

/** Who is signed in; only pages behind the sign-in may ask. */
export function usePerson(): Person {
  const person = useContext(Context);
  if (!person) throw new Error('nobody is signed in here');
  return person;
}
