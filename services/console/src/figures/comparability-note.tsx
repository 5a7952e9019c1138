import type { Figure } from '@integras/contracts';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { countryName } from '../texts/names.js';

/** Whose own categories the common codes do not say all of, where figures rest on them: a sentence a country and attribute. */
export function ComparabilityNote({ figures = [], project }: { figures?: readonly Figure[]; project: string }) {
  const { formatMessage, locale } = useIntl();
  const all = figures.flatMap(({ comparability = [] }) => comparability);
  const notes = [...new Map(all.map((one) => [`${one.attribute} ${one.country}`, one])).values()];
  if (notes.length === 0) return null;
  return (
    <>
      {notes.map(({ attribute, country, grade }) => (
        <p key={`${attribute} ${country}`}>
          <FormattedMessage
            id={grade === 'none' ? 'figure.comparability.none' : 'figure.comparability'}
            values={{
              attribute: formatMessage({ id: `code-list.attribute.${attribute}` }),
              country: countryName(country, locale),
              grade: formatMessage({ id: `grade.${grade}` }),
            }}
          />
        </p>
      ))}
      <p>
        <Link to="/app/projects/$project/code-lists" params={{ project }}>
          <FormattedMessage id="figure.comparability.why" />
        </Link>
      </p>
    </>
  );
}
