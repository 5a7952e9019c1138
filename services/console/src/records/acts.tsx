import { Button } from '@mantine/core';
import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useContext,
  useId,
  useMemo,
  useState,
} from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { TextId } from '../texts/texts.js';
import classes from './records.module.css';

interface Open {
  act: string | undefined;
  open: Dispatch<SetStateAction<string | undefined>>;
}

const Context = createContext<Open>({ act: undefined, open: () => {} });

/** Of all forms beneath, one is open at a time: fields are found by their names. */
export function OneForm({ children }: { children: ReactNode }) {
  const [act, open] = useState<string>();
  const value = useMemo(() => ({ act, open }), [act]);
  return <Context value={value}>{children}</Context>;
}

/** What can be done with a record: a button an act, and the form of the one that was chosen. */
export function Acts({
  acts,
  about,
}: {
  acts: readonly { name: TextId; form: (close: () => void) => ReactNode }[];
  /** What it is done to, for those who hear the button without seeing where it stands. */
  about?: string;
}) {
  const { formatMessage } = useIntl();
  const own = useId();
  const { act, open } = useContext(Context);
  const opened = acts.find(({ name }) => act === own + name);
  // What was sent may be done only after another form has been opened: that one stays.
  const close = () => open((now) => (now === act ? undefined : now));
  if (acts.length === 0) return null;
  return (
    <>
      <div className={classes.acts}>
        {acts.map(({ name }) => (
          <Button
            key={name}
            aria-expanded={act === own + name}
            aria-label={about === undefined ? undefined : `${formatMessage({ id: name })}: ${about}`}
            onClick={() => open(act === own + name ? undefined : own + name)}
          >
            <FormattedMessage id={name} />
          </Button>
        ))}
      </div>
      {opened && <div className={classes.form}>{opened.form(close)}</div>}
    </>
  );
}
