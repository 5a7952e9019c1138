import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { TakenUpKind } from '@integras/contracts';
import classes from '../knowledge/knowledge.module.css';
import { type Uptake, voidUptake } from '../api/practices.js';
import { queries } from '../api/queries.js';
import { ReasonForm } from '../forms/reason-form.js';
import { ReadProblem } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { writtenDay } from '../texts/days.js';
import { countryName } from '../texts/names.js';
import { UptakeForm } from './uptake-form.js';
import { useUptakeChange } from './use-uptake-change.js';

interface UptakesOfProps {
  item: { id: string; country?: string };
  itemKind: TakenUpKind;
  mayWrite: boolean;
}

/** Which organisations took it up, where they say so; and the form for one more. */
export function UptakesOf({ item, itemKind, mayWrite }: UptakesOfProps) {
  const { data, error, refetch } = useQuery(queries.uptakes(item.id));
  const [isOpen, setIsOpen] = useState(false);
  const standing = data?.filter(({ voided }) => !voided) ?? [];
  return (
    <Section
      title={<FormattedMessage id="uptakes.title" />}
      acts={
        mayWrite &&
        !isOpen && (
          <Button onClick={() => setIsOpen(true)}>
            <FormattedMessage id="act.record-uptake" />
          </Button>
        )
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {isOpen && <UptakeForm item={item} itemKind={itemKind} onDone={() => setIsOpen(false)} />}
      {data && standing.length === 0 && !isOpen && (
        <p>
          <FormattedMessage id="uptakes.none" />
        </p>
      )}
      {standing.length > 0 && (
        <ul className={classes.items}>
          {standing.map((uptake) => (
            <Row key={`${uptake.id} ${uptake.version}`} uptake={uptake} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Row({ uptake, mayWrite }: { uptake: Uptake; mayWrite: boolean }) {
  const { locale } = useIntl();
  const [open, setOpen] = useState<'correct' | 'void'>();
  const { organisation, country, kind, on, document, inTime } = uptake;
  return (
    <li className={classes.item}>
      <b>{organisation}</b>
      <p className={classes.facts}>
        <span>{countryName(country, locale)}</span>
        <span>
          <FormattedMessage id={`uptake.kind.${kind}`} values={{ day: writtenDay(on, locale) }} />
        </span>
        <a href={document.url} target="_blank" rel="noreferrer">
          {document.title}
        </a>
        {!inTime && (
          <span>
            <FormattedMessage id="uptake.not-in-time" />
          </span>
        )}
      </p>
      {mayWrite && !open && (
        <div className={classes.acts}>
          <Button onClick={() => setOpen('correct')}>
            <FormattedMessage id="act.correct" />
          </Button>
          <Button variant="subtle" onClick={() => setOpen('void')}>
            <FormattedMessage id="act.take-back" />
          </Button>
        </div>
      )}
      {open === 'correct' && (
        <UptakeForm
          item={{ id: uptake.item, country }}
          itemKind={uptake.itemKind}
          uptake={uptake}
          onDone={() => setOpen(undefined)}
        />
      )}
      {open === 'void' && <VoidForm uptake={uptake} onDone={() => setOpen(undefined)} />}
    </li>
  );
}

function VoidForm({ uptake, onDone }: { uptake: Uptake; onDone: () => void }) {
  const change = useUptakeChange();
  const { id, version } = uptake;
  const takeBack = (reason: string) =>
    change.mutate(
      { what: { id, version, reason }, send: (key) => voidUptake(id, reason, { key, version }) },
      { onSuccess: onDone },
    );
  return <ReasonForm act="act.take-back" change={change} onSend={takeBack} onLeft={onDone} />;
}
