import { useIntl } from 'react-intl';
import type { Recommendation } from '../api/recommendations.js';
import { Markdown } from '../markdown/markdown.js';
import { languageName } from '../texts/names.js';
import { Standing } from './standing.js';

/** All that a recommendation says, in each of its languages: a colleague may have changed the one that is not read. */
export function AsItReads({ recommendation }: { recommendation: Recommendation }) {
  const { locale } = useIntl();
  const { title, body } = recommendation;
  const languages = [...new Set([...Object.keys(title), ...Object.keys(body)])];
  return (
    <>
      <Standing of={recommendation} />
      {languages.map((language) => (
        <div key={language}>
          <p>
            {languageName(language, locale)}: <b lang={language}>{title[language]}</b>
          </p>
          {body[language] !== undefined && <Markdown texts={{ [language]: body[language] }} locale={language} />}
        </div>
      ))}
    </>
  );
}
