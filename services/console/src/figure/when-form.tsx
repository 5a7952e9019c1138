import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { InstantForm } from './instant-form.js';

const route = getRouteApi('/app/figures/$code');

/** As of when the page tells: what was recorded later is left out. */
export function WhenForm({ asOf }: { asOf: string | undefined }) {
  const navigate = route.useNavigate();
  return (
    <InstantForm
      key={asOf}
      label={<FormattedMessage id="past.label" />}
      act={<FormattedMessage id="past.show" />}
      value={asOf}
      onChoose={(instant) => void navigate({ search: (search) => ({ ...search, asOf: instant }), resetScroll: false })}
    />
  );
}
