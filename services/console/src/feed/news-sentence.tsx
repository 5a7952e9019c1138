import { FormattedMessage, FormattedTime, useIntl } from 'react-intl';
import { deedOf, type Happening } from '../api/happenings.js';
import type { News } from '../live/frames.js';
import { writtenDay } from '../texts/days.js';
import { wholeNumber } from '../texts/numbers.js';
import { deedText } from './deeds.js';

/** What happened, in one sentence. */
export function NewsSentence({ news }: { news: News }) {
  const { locale } = useIntl();
  if (news.kind === 'fact') return <FactSentence fact={news.fact} />;
  const { count, since } = news.bundle;
  return (
    <FormattedMessage
      id="news.bundle"
      values={{ count, countText: wholeNumber(count, locale), time: <FormattedTime value={since} /> }}
    />
  );
}

interface Snapshot {
  title?: string;
  dueOn?: string;
  reachedOn?: string;
  state?: string;
}

interface Told {
  after?: Snapshot;
  before?: Snapshot;
  on?: string;
  name?: string;
  code?: string;
}

export function FactSentence({ fact }: { fact: Happening }) {
  const { locale } = useIntl();
  const { after, before, on, name, code } = fact.data as Told;
  const written = (day: string | undefined) => (day ? writtenDay(day, locale) : '');
  const as = typeof after === 'object' ? after : before;
  return (
    <FormattedMessage
      id={deedText(deedOf(fact))}
      values={{
        title: <b>{as?.title ?? name ?? ''}</b>,
        code: <b>{code ?? ''}</b>,
        due: written(as?.dueOn),
        day: written(as?.reachedOn ?? on),
        state: as?.state ?? 'other',
        deed: deedOf(fact).replaceAll(/[.-]/g, ' '),
      }}
    />
  );
}
