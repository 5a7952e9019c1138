import type { ReactNode } from 'react';
import { FormattedMessage, FormattedTime, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import type { KnownFigure } from '../live/figure-store.js';
import { inLanguage } from '../texts/names.js';
import { FigureStatusMark } from './figure-status-mark.js';
import classes from './figure-card.module.css';
import { useFigureWords } from './figure-words.js';
import { useMoved } from './use-moved.js';

interface FigureCardProps {
  definition: Definition;
  known: KnownFigure | undefined;
  /** Makes the name a way to more, and the whole card with it. */
  link?: (name: string) => ReactNode;
  /** Another way, at the foot of the card. */
  foot?: (name: string) => ReactNode;
  /** What a reader has to know before they rely on it. */
  warning?: ReactNode;
  isChosen?: boolean;
}

const fewBelow = 10;

/** A figure with how sure it is and what it rests on. Of few cases the interval is told first. */
export function FigureCard({ definition, known, link, foot, warning, isChosen }: FigureCardProps) {
  const { locale } = useIntl();
  const words = useFigureWords(definition);
  const figure = known?.figure;
  const moved = useMoved(figure?.hidden ? undefined : figure?.value);
  const name = inLanguage(definition.name, locale);
  const said = figure && words(figure);
  const isFew = said?.interval !== undefined && (figure?.n ?? 0) < fewBelow;

  return (
    <article
      className={classes.card}
      data-chosen={isChosen ? '' : undefined}
      data-moved={moved ? '' : undefined}
      data-indicator={definition.code}
    >
      <h3 className={classes.name}>{link ? link(name) : name}</h3>
      {isFew ? (
        <p className={classes.value}>{said.interval}</p>
      ) : (
        <p className={classes.value} data-hidden={figure?.hidden ? '' : undefined}>
          {said?.value ?? ' '}
        </p>
      )}
      {said?.interval !== undefined && (
        <p className={classes.interval}>
          <FormattedMessage
            id={isFew ? 'figure.few' : 'figure.interval'}
            values={{ value: said.value, interval: <span className={classes.whole}>{said.interval}</span> }}
          />
        </p>
      )}
      <p className={classes.basis}>{said?.basis ?? ' '}</p>
      {warning}
      <p className={classes.foot}>
        {known && (
          <>
            {figure && <FigureStatusMark status={figure.status} />}
            <FormattedTime value={known.at} hour="2-digit" minute="2-digit" second="2-digit" />
          </>
        )}
        {foot && <span className={classes.other}>{foot(name)}</span>}
      </p>
    </article>
  );
}
