import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { exportAddress, exportFormats } from '../api/exports.js';
import { Icon } from '../shell/icons.js';
import { Section } from '../shell/section.js';
import linkClasses from '../theme/link-button.module.css';
import classes from './exports.module.css';
import type { Of } from './of.js';

const route = getRouteApi('/app/figures/$code');

/** The figure and its months as files: plain links, which the browser fetches with the session it has. */
export function Exports({ definition, place, asOf }: Of) {
  const { by } = route.useSearch();
  const { scope, id, project } = place;
  const months = { indicator: definition.code, scope, id, project, period: 'all,months', asOf };
  return (
    <Section title={<FormattedMessage id="export.title" />}>
      <p>
        <FormattedMessage id="export.lead" />
      </p>
      <ul className={classes.formats}>
        {exportFormats.map((format) => (
          <li key={format}>
            <a href={exportAddress(months, format)} download className={linkClasses.button}>
              <Icon name="download" size={18} />
              <FormattedMessage id={`export.${format}`} />
            </a>
          </li>
        ))}
      </ul>
      {by !== undefined && definition.dimensions.includes(by) && (
        <a href={exportAddress({ ...months, period: 'all', by }, 'csv')} download>
          <FormattedMessage id="export.divided" />
        </a>
      )}
    </Section>
  );
}
