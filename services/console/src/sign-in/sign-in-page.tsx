import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { signInAddress } from '../api/session.js';
import { localeCodes, locales } from '../texts/locales.js';
import { useLanguage } from '../texts/texts.js';
import classes from './sign-in-page.module.css';

/** The way in. It leads back to where somebody wanted to go. */
export function SignInPage({ returnTo }: { returnTo: string }) {
  const { formatMessage } = useIntl();
  const { locale, choose } = useLanguage();
  useEffect(() => {
    document.title = formatMessage({ id: 'page.title' }, { title: formatMessage({ id: 'sign-in.title' }) });
  }, [formatMessage]);

  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <p className={classes.brand}>INTEGRAS</p>
        <h1>
          <FormattedMessage id="sign-in.heading" />
        </h1>
        <p>
          <FormattedMessage id="sign-in.lead" />
        </p>
        <Button component="a" href={signInAddress(returnTo)} variant="filled" size="lg" fullWidth>
          <FormattedMessage id="act.sign-in" />
        </Button>
        <p className={classes.note}>
          <FormattedMessage id="sign-in.note" />
        </p>
        <p className={classes.note}>
          <a href="/published">
            <FormattedMessage id="sign-in.published" />
          </a>
        </p>
      </div>
      <ul className={classes.languages} aria-label={formatMessage({ id: 'language.label' })}>
        {localeCodes.map((code) => (
          <li key={code}>
            <button type="button" lang={code} aria-pressed={code === locale} onClick={() => choose(code)}>
              {locales[code].name}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
