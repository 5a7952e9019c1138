import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { issueMyCertificate, myCertificateDocument } from '../api/certificates.js';
import { queries } from '../api/queries.js';
import { useKey } from '../api/use-key.js';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { say } from '../shell/speech.js';
import { locales } from '../texts/locales.js';
import buttonClasses from '../theme/link-button.module.css';
import classes from '../trainings/trainings.module.css';

/** The certificate of whoever has completed the training: had once, printed as often as one likes. */
export function MyCertificate({ link }: { link: string }) {
  const { formatMessage } = useIntl();
  const client = useQueryClient();
  const keyOf = useKey();
  const { data } = useQuery(queries.myCertificate(link));
  const issue = useMutation({
    mutationFn: () => issueMyCertificate(link, keyOf({ link })),
    onSuccess: () => {
      say(formatMessage({ id: 'certificate.issued' }));
      return client.invalidateQueries({ queryKey: queries.myCertificate(link).queryKey });
    },
  });
  if (!data || data.state === 'not_completed') return null;
  return (
    <Section title={<FormattedMessage id="certificate.title" />}>
      {issue.error && (
        <Notice kind="problem">
          <RefusalWords error={issue.error} />
        </Notice>
      )}
      <p>
        <FormattedMessage id={`certificate.${data.state}`} />
      </p>
      {data.state === 'available' && (
        <Button variant="filled" size="lg" onClick={() => issue.mutate()} aria-disabled={issue.isPending}>
          <FormattedMessage id="act.certify" />
        </Button>
      )}
      {data.state === 'issued' && (
        <p className={classes.facts}>
          {Object.entries(locales).map(([code, { name }]) => (
            <a key={code} className={buttonClasses.button} href={myCertificateDocument(link, code)} download>
              <FormattedMessage id="certificate.document" values={{ language: <span lang={code}>{name}</span> }} />
            </a>
          ))}
        </p>
      )}
    </Section>
  );
}
