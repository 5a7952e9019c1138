import { FormattedMessage } from 'react-intl';
import { feedbackLanguageCodes, feedbackLanguages } from '../feedback/languages.js';
import classes from '../records/records.module.css';

/** The addresses to hand out, one a language: each opens in it. */
export function RoundLinks({ link }: { link: string }) {
  return (
    <>
      <p>
        <FormattedMessage id="feedback.links" />
      </p>
      <ul className={classes.facts}>
        {feedbackLanguageCodes.map((code) => (
          <li key={code}>
            <a href={`${window.location.origin}/feedback/${link}?lang=${code}`} lang={feedbackLanguages[code].tag}>
              {feedbackLanguages[code].name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
