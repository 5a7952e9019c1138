import { FormattedMessage } from 'react-intl';
import { isLocale, localeCodes, locales } from '../texts/locales.js';
import { useLanguage } from '../texts/texts.js';
import classes from './header.module.css';
import { Icon } from './icons.js';

/** Each language is named in itself, so that whoever cannot read the page finds theirs. */
export function LanguageChoice() {
  const { locale, choose } = useLanguage();
  return (
    <label className={classes.language}>
      <Icon name="language" />
      <span className="spoken">
        <FormattedMessage id="language.label" />
      </span>
      <select value={locale} onChange={({ target }) => isLocale(target.value) && choose(target.value)}>
        {localeCodes.map((code) => (
          <option key={code} value={code} lang={code}>
            {locales[code].name}
          </option>
        ))}
      </select>
    </label>
  );
}
