import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect } from 'react';
import { useIntl } from 'react-intl';
import classes from './sheet.module.css';

interface SheetProps {
  title: string;
  lead?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** Beside the page, or over its lower part on a phone. Back and Escape close it. */
export function Sheet({ title, lead, onClose, children }: SheetProps) {
  const { formatMessage } = useIntl();
  const isPhone = useMediaQuery('(max-width: 47.99rem)', false, { getInitialValueInEffect: false });
  useFocusReturn();
  return (
    <Drawer.Root
      opened
      onClose={onClose}
      position={isPhone ? 'bottom' : 'right'}
      size={isPhone ? '100%' : '30rem'}
      transitionProps={{ duration: 160 }}
    >
      <Drawer.Overlay backgroundOpacity={0.35} />
      <Drawer.Content classNames={{ content: isPhone ? (classes.phone ?? '') : (classes.content ?? '') }}>
        <div className={classes.header}>
          <div>
            <Drawer.Title className={classes.title ?? ''} tabIndex={-1} data-autofocus>
              {title}
            </Drawer.Title>
            {lead && <p className={classes.lead}>{lead}</p>}
          </div>
          <Drawer.CloseButton className={classes.close ?? ''} aria-label={formatMessage({ id: 'act.close' })} />
        </div>
        <Drawer.Body className={classes.body ?? ''}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

/** Whoever works by keys goes on where they were before the sheet, as long as that is still there. */
function useFocusReturn(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
}
