import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type CatalogueEvent, eventCatalogue } from '../api/event-catalogue.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { AreaEntry } from './area-entry.js';
import { areasOf } from './areas.js';
import { Contents } from './contents.js';
import { HowToSubscribe } from './how-to-subscribe.js';

/** Every event there is, by what it is about: what it says, its schema, an example, and how to receive it. */
export function EventsPage() {
  const { formatMessage } = useIntl();
  const [wanted, setWanted] = useState('');
  const { data, error, refetch } = useQuery(eventCatalogue());
  const words = useDeferredValue(wanted).toLowerCase().split(/\s+/).filter(Boolean);
  const found = data?.filter((event) => words.every((word) => textOf(event).includes(word))) ?? [];
  const told = areasOf(found);
  return (
    <Page title={formatMessage({ id: 'events.title' })} lead={<FormattedMessage id="events.lead" />}>
      <HowToSubscribe />
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={8} height={64} />}
      {data && (
        <>
          <TextInput
            type="search"
            label={<FormattedMessage id="events.search" />}
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
          />
          <p role="status">
            <FormattedMessage id="events.found" values={{ count: found.length }} />
          </p>
          {words.length === 0 && <Contents told={told} />}
          {told.map(({ service, areas }) => (
            <Section key={service} title={<span lang="en">{service}</span>}>
              {areas.map((area) => (
                <AreaEntry key={area.anchor} area={area} isSearched={words.length > 0} />
              ))}
            </Section>
          ))}
        </>
      )}
    </Page>
  );
}

const textOf = ({ type, summary }: CatalogueEvent) => `${type} ${summary}`.toLowerCase();
