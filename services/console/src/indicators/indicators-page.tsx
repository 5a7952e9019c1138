import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { queries } from '../api/queries.js';
import { mayDefine } from '../api/rights.js';
import { Icon } from '../shell/icons.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { indicatorLevels, type IndicatorsSearch, indicatorStates } from '../shell/search.js';
import { Shape } from '../shell/shape.js';
import buttonClasses from '../theme/link-button.module.css';
import { found, newestOf } from './found.js';
import { IndicatorRow } from './indicator-row.js';
import classes from './indicators-page.module.css';

const route = getRouteApi('/app/indicators');

/** Everything that can be measured: what is counted, what is being filled in, and what is only listed, with the reason. */
export function IndicatorsPage() {
  const { formatMessage } = useIntl();
  const { grants } = usePerson();
  const { data, error, refetch } = useQuery(queries.definitions(indicatorStates));
  return (
    <Page
      title={formatMessage({ id: 'indicators.title' })}
      lead={formatMessage({ id: 'indicators.lead' })}
      acts={
        mayDefine(grants) && (
          <Link to="/app/indicators/new" className={buttonClasses.button}>
            <Icon name="add" />
            <FormattedMessage id="act.define-indicator" />
          </Link>
        )
      }
    >
      <Filters />
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={6} height={64} />}
      {data && <Found definitions={data} />}
    </Page>
  );
}

function Filters() {
  const { formatMessage } = useIntl();
  const { q = '', level = '', state = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: IndicatorsSearch) =>
    void navigate({ search: (search) => ({ ...search, ...change }), replace: true, resetScroll: false });
  const every = { value: '', label: formatMessage({ id: 'indicators.every' }) };
  return (
    <div className={classes.filters} role="search">
      <TextInput
        type="search"
        label={<FormattedMessage id="indicators.search" />}
        defaultValue={q}
        onChange={({ target }) => set({ q: target.value || undefined })}
      />
      <NativeSelect
        label={<FormattedMessage id="indicators.level" />}
        data={[every, ...indicatorLevels.map((value) => ({ value, label: formatMessage({ id: `level.${value}` }) }))]}
        value={level}
        onChange={({ target }) => set({ level: indicatorLevels.find((each) => each === target.value) })}
      />
      <NativeSelect
        label={<FormattedMessage id="indicators.state" />}
        data={[
          every,
          ...indicatorStates.map((value) => ({ value, label: formatMessage({ id: `definition.${value}` }) })),
        ]}
        value={state}
        onChange={({ target }) => set({ state: indicatorStates.find((each) => each === target.value) })}
      />
    </div>
  );
}

function Found({ definitions }: { definitions: Definition[] }) {
  const { locale } = useIntl();
  const search = route.useSearch();
  const shown = found(newestOf(definitions), search, locale);
  return (
    <>
      <p role="status" className={classes.count}>
        <FormattedMessage id="indicators.found" values={{ count: shown.length }} />
      </p>
      {shown.length === 0 ? (
        <Notice kind="notice">
          <FormattedMessage id="indicators.none" />
        </Notice>
      ) : (
        <ul className={classes.list}>
          {shown.map((definition) => (
            <li key={definition.code}>
              <IndicatorRow definition={definition} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
