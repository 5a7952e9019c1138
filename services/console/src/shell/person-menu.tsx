import { Button, Popover, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from '@tanstack/react-router';
import { mayAdminister, maySeeErasures, maySubscribe } from '../api/rights.js';
import { signOut } from '../api/session.js';
import { useLive } from '../live/live-context.js';
import classes from './header.module.css';
import { Icon } from './icons.js';
import { Notice } from './notice.js';
import { usePerson } from './person.js';
import buttonClasses from '../theme/link-button.module.css';

const schemes = ['light', 'dark', 'auto'] as const;

/** Who is signed in, how the console looks to them, and the way out. */
export function PersonMenu() {
  const { name, grants } = usePerson();
  const { formatMessage } = useIntl();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = useSignOut();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const roles = [...new Set(grants.map(({ role }) => role))];

  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal={false}>
      <Popover.Target>
        <Button
          variant="subtle"
          className={classes.control ?? ''}
          leftSection={<Icon name="person" />}
          aria-label={formatMessage({ id: 'person.menu' }, { name })}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={classes.long}>{name}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={formatMessage({ id: 'person.menu' }, { name })}>
        <div className={classes.panel}>
          <div className={classes.who}>
            <strong>{name}</strong>
            {roles.map((role) => (
              <span key={role}>
                <FormattedMessage id={`role.${role}`} />
              </span>
            ))}
          </div>
          <div className={classes.who}>
            <span id="look">
              <FormattedMessage id="look.label" />
            </span>
            <SegmentedControl
              aria-labelledby="look"
              value={colorScheme}
              onChange={(scheme) => setColorScheme(scheme as (typeof schemes)[number])}
              data={schemes.map((scheme) => ({ value: scheme, label: formatMessage({ id: `look.${scheme}` }) }))}
              transitionDuration={0}
            />
          </div>
          {mayAdminister(grants) && (
            <Link to="/app/administration" className={buttonClasses.button} onClick={close}>
              <FormattedMessage id="navigation.administration" />
            </Link>
          )}
          {maySeeErasures(grants) && (
            <Link to="/app/erasures" className={buttonClasses.button} onClick={close}>
              <FormattedMessage id="erasures.title" />
            </Link>
          )}
          {maySubscribe(grants) && (
            <Link to="/app/subscriptions" className={buttonClasses.button} onClick={close}>
              <FormattedMessage id="navigation.subscriptions" />
            </Link>
          )}
          <Link to="/app/events" className={buttonClasses.button} onClick={close}>
            <FormattedMessage id="events.title" />
          </Link>
          <Link to="/app/my-sessions" className={buttonClasses.button} onClick={close}>
            <FormattedMessage id="my-sessions.title" />
          </Link>
          <Link to="/app/trail" className={buttonClasses.button} onClick={close}>
            <FormattedMessage id="trail.title" />
          </Link>
          <Button onClick={() => leave.mutate()} loading={leave.isPending}>
            <FormattedMessage id="act.sign-out" />
          </Button>
          {leave.isError && (
            <Notice kind="problem">
              <FormattedMessage id="problem.not-signed-out" />
            </Notice>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function useSignOut() {
  const live = useLive();
  return useMutation({
    mutationFn: signOut,
    onSuccess: (answer) => {
      live.signOut();
      // A new document, so that nothing of the person stays in memory.
      window.location.assign(answer?.location ?? '/');
    },
  });
}
