import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';

const route = getRouteApi('/visitors/certificates/$code');

/** Where the code of a certificate leads: whether it is valid, and nothing else. */
export function VerifyPage() {
  const { formatMessage } = useIntl();
  const { code } = route.useParams();
  const { data, error, refetch } = useQuery(queries.certificate(code));
  return (
    <Page title={formatMessage({ id: 'verify.title' })}>
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={1} height={64} />}
      {data && (
        <Notice kind={data.valid ? 'good' : 'problem'}>
          <p>
            <b>
              <FormattedMessage id={data.valid ? 'verify.valid' : 'verify.not-valid'} />
            </b>
          </p>
          <p>
            <FormattedMessage id={data.valid ? 'verify.valid.hint' : 'verify.not-valid.hint'} />
          </p>
        </Notice>
      )}
    </Page>
  );
}
