import { Button } from '@mantine/core';
import { useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { certificateDocument, type Certificate } from '../api/certificates.js';
import type { Registration } from '../api/trainings.js';
import formClasses from '../forms/form.module.css';
import { writtenDay } from '../texts/days.js';
import { locales } from '../texts/locales.js';
import buttonClasses from '../theme/link-button.module.css';
import classes from './trainings.module.css';
import { Who } from './who.js';

/** How far somebody got with a training. */
export type Standing = 'completed' | 'after-session' | 'not-completed';

interface CertificateRowProps {
  registration: Registration;
  /** Undefined where this is not told. */
  standing: Standing | undefined;
  /** The one they have or had. */
  certificate: Certificate | undefined;
  onCertify: () => void;
  onWithdraw: (certificate: string) => void;
}

/** How it stands with somebody's certificate. */
export function CertificateRow({ registration, standing, certificate, onCertify, onWithdraw }: CertificateRowProps) {
  const { locale } = useIntl();
  const who = useId();
  const isValid = certificate !== undefined && certificate.revoked === null;
  return (
    <li className={classes.row}>
      <span id={who}>
        <Who registration={registration} />
      </span>
      {certificate && (
        <span className={classes.facts}>
          <FormattedMessage
            id={`certificates.${certificate.revoked ?? 'issued'}`}
            values={{ day: writtenDay(certificate.issuedOn, locale) }}
          />
        </span>
      )}
      {isValid ? (
        <>
          {/* Without the name nothing can be printed. */}
          {registration.name !== undefined && <Documents certificate={certificate.id} describedBy={who} />}
          <details className={formClasses.more}>
            <summary aria-describedby={who}>
              <FormattedMessage id="act.withdraw-it" />
            </summary>
            <div>
              <p>
                <FormattedMessage id="certificates.withdraw.hint" />
              </p>
              <div>
                <Button onClick={() => onWithdraw(certificate.id)} aria-describedby={who}>
                  <FormattedMessage id="act.withdraw-certificate" />
                </Button>
              </div>
            </div>
          </details>
        </>
      ) : standing !== undefined && standing !== 'completed' ? (
        <span className={classes.facts}>
          <FormattedMessage id={`certificates.${standing}`} />
        </span>
      ) : (
        <div>
          <Button onClick={onCertify} aria-describedby={who}>
            <FormattedMessage id="act.certify-somebody" />
          </Button>
        </div>
      )}
    </li>
  );
}

function Documents({ certificate, describedBy }: { certificate: string; describedBy: string }) {
  return (
    <p className={classes.facts}>
      {Object.entries(locales).map(([code, { name }]) => (
        <a
          key={code}
          className={buttonClasses.button}
          href={certificateDocument(certificate, code)}
          aria-describedby={describedBy}
          download
        >
          <FormattedMessage id="certificate.document" values={{ language: <span lang={code}>{name}</span> }} />
        </a>
      ))}
    </p>
  );
}
