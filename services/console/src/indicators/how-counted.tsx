import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Counting, Definition, Pick } from '../api/definitions.js';
import type { TextId } from '../texts/texts.js';
import { isCaseKind } from './case-kinds.js';
import classes from './how-counted.module.css';
import traitClasses from './traits.module.css';

/** How an indicator is counted, rule by rule: each in words, with the condition as it was written. */
export function HowCounted({ definition }: { definition: Definition }) {
  const { counts } = definition;
  return (
    <ol className={classes.countings}>
      {counts.map((counting, index) => (
        // Their order is what tells them apart.
        <li key={index}>
          {counts.length > 1 && (
            <h3>
              <FormattedMessage id="counting.part" values={{ number: index + 1 }} />
            </h3>
          )}
          <OneCounting counting={counting} />
        </li>
      ))}
    </ol>
  );
}

function OneCounting({ counting }: { counting: Counting }) {
  const { cases, latest, earliest, where, on, window, unknown, met, amount, days, level, state, survival } = counting;
  return (
    <dl className={traitClasses.traits}>
      <Rule name="counting.cases">
        {isCaseKind(cases) ? <FormattedMessage id={`cases.${cases}`} /> : <code>{cases}</code>}
      </Rule>
      {latest && <Picked name="counting.latest" pick={latest} />}
      {earliest && <Picked name="counting.earliest" pick={earliest} />}
      <Rule name="counting.where">
        {where === undefined ? <FormattedMessage id="counting.where.all" /> : <Cel>{where}</Cel>}
      </Rule>
      {met !== undefined && (
        <Rule name="counting.met">
          <Cel>{met}</Cel>
        </Rule>
      )}
      {unknown !== undefined && (
        <Rule name="counting.unknown">
          <Cel>{unknown}</Cel>
        </Rule>
      )}
      {amount && (
        <Rule name={amount.into ? `counting.amount.${amount.into}` : 'counting.amount'}>
          <code>{amount.field}</code>
          {amount.unit && (
            <FormattedMessage id="counting.amount.unit" values={{ field: <code key="unit">{amount.unit}</code> }} />
          )}
        </Rule>
      )}
      {days && (
        <Rule name="counting.days">
          <FormattedMessage
            id="counting.days.between"
            values={{ from: <code key="from">{days.from}</code>, to: <code key="to">{days.to}</code> }}
          />
        </Rule>
      )}
      {level !== undefined && (
        <Rule name="counting.level">
          <code>{level}</code>
        </Rule>
      )}
      {state !== undefined && (
        <Rule name="counting.state">
          <code>{state}</code>
        </Rule>
      )}
      {survival && (
        <Rule name="counting.survival">
          <FormattedMessage
            id={survival.end === undefined ? 'counting.survival.open' : 'counting.survival.ended'}
            values={{
              from: <code key="from">{survival.from}</code>,
              event: <code key="event">{survival.event}</code>,
              end: <code key="end">{survival.end ?? ''}</code>,
            }}
          />
        </Rule>
      )}
      <Rule name="counting.on">
        {on === undefined ? <FormattedMessage id="counting.on.always" /> : <code>{on}</code>}
      </Rule>
      {window && (
        <Rule name="counting.window">
          <FormattedMessage
            id="counting.window.after"
            values={{ days: window.days, from: <code key="from">{window.from}</code> }}
          />
        </Rule>
      )}
    </dl>
  );
}

function Rule({ name, children }: { name: TextId; children: ReactNode }) {
  return (
    <>
      <dt>
        <FormattedMessage id={name} />
      </dt>
      <dd>{children}</dd>
    </>
  );
}

function Picked({ name, pick: { of, where, optional } }: { name: TextId; pick: Pick }) {
  return (
    <Rule name={name}>
      <code>{of}</code>
      {where !== undefined && <Cel>{where}</Cel>}
      {optional && (
        <p className={classes.beside}>
          <FormattedMessage id="counting.optional" />
        </p>
      )}
    </Rule>
  );
}

/** A condition as it was written, in the language that the server evaluates. */
function Cel({ children }: { children: string }) {
  return <code className={classes.cel}>{children}</code>;
}
