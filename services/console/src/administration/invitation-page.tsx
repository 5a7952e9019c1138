import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { acceptInvitation, administrationQueries, type Offer } from '../api/administration.js';
import { queries } from '../api/queries.js';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';
import buttonClasses from '../theme/link-button.module.css';
import classes from './administration.module.css';
import { GrantWords } from './grant-words.js';

const route = getRouteApi('/app/invitation/$link');

/** What somebody is offered who followed the link of an invitation and has signed in. */
export function InvitationPage() {
  const { formatMessage } = useIntl();
  const { link } = route.useParams();
  const client = useQueryClient();
  const { data: invitation, error, refetch } = useQuery(administrationQueries.invitation(link));
  const accept = useMutation({
    mutationFn: () => acceptInvitation(link),
    onSuccess: () => client.invalidateQueries({ queryKey: queries.person().queryKey }),
  });
  return (
    <Page title={formatMessage({ id: 'invitation.title' })}>
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!invitation && !error && <Shape rows={2} height={72} />}
      {accept.error && (
        <Notice kind="problem">
          <RefusalWords error={accept.error} />
        </Notice>
      )}
      {accept.isSuccess && (
        <>
          <Notice kind="good">
            <FormattedMessage id="invitation.accepted.now" />
          </Notice>
          <Link to="/app" className={buttonClasses.button} reloadDocument>
            <FormattedMessage id="act.go-home" />
          </Link>
        </>
      )}
      {!accept.isSuccess && invitation && invitation.state !== 'open' && (
        <Notice kind="notice">
          <FormattedMessage id="invitation.over" />
        </Notice>
      )}
      {!accept.isSuccess && invitation?.state === 'open' && (
        <>
          <p>
            <FormattedMessage id="invitation.from" values={{ inviter: invitation.inviter }} />
          </p>
          <ul className={classes.list}>
            {invitation.grants.map((offer, at) => (
              <li key={at} className={classes.row}>
                <OfferWords offer={offer} />
              </li>
            ))}
          </ul>
          <Button variant="filled" size="lg" onClick={() => accept.mutate()} aria-disabled={accept.isPending}>
            <FormattedMessage id="act.accept-invitation" />
          </Button>
        </>
      )}
    </Page>
  );
}

/** The names of a project and of a pilot are not told before somebody belongs to them. */
function OfferWords({ offer }: { offer: Offer }) {
  const isNamed = offer.scope === 'country' || (offer.scope === 'project' && offer.scopeId === undefined);
  return isNamed ? <GrantWords grant={offer} /> : <FormattedMessage id={`role.${offer.role}`} />;
}
