import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Corrected, type Correction, type Preview, previewCorrection } from '../api/previews.js';
import { CheckBox } from '../forms/check-box.js';
import formClasses from '../forms/form.module.css';
import { useWaiting } from '../forms/waiting.js';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice } from '../shell/notice.js';
import { Shape } from '../shell/shape.js';
import { say } from '../shell/speech.js';
import { MovedFigures } from './moved-figures.js';
import { ReliedOn } from './relied-on.js';
import classes from './would-change.module.css';

interface WouldChangeProps {
  record: Corrected;
  fact: string;
  /** Undefined while there is none that could be sent. */
  correction: Correction | undefined;
  /** Once it is sent nothing is asked any more: what it corrects counts no more then. */
  isSent: boolean;
}

const typingMs = 300;

/**
 * Which figures a correction would change, from what to what, before it is sent: it waits until that was shown, or cannot be.
 * Where figures that were reported or published are among them, it waits until its sender says that they know.
 */
export function WouldChange({ record, fact, correction, isSent }: WouldChangeProps) {
  const { formatMessage } = useIntl();
  const typed = correction && JSON.stringify(correction);
  const [asked] = useDebouncedValue(typed, typingMs);
  const { data, error, isPending, isPlaceholderData, fetchStatus } = useQuery({
    queryKey: ['previews', record.id, record.version, fact, asked],
    queryFn: ({ signal }) => previewCorrection(record, fact, JSON.parse(asked!) as Correction, signal),
    enabled: asked !== undefined && !isSent,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const isOnItsWay = (isPending || isPlaceholderData) && fetchStatus === 'fetching';
  const isShown = asked === typed && !isOnItsWay;
  // Whoever then writes another correction, which touches something else, says so once more.
  const reported = data && !error && data.reported.length > 0 ? JSON.stringify(data.reported) : undefined;
  const [known, know] = useState<string>();
  const waitsForConsent = reported !== undefined && known !== reported;
  useWaiting(
    typed === undefined || isSent ? undefined : !isShown ? 'preview' : waitsForConsent ? 'consent' : undefined,
  );
  const count = data?.figures.length;
  useEffect(() => {
    if (count !== undefined) say(formatMessage({ id: 'preview.count' }, { count }));
  }, [count, formatMessage]);

  if (!correction) return null;
  const figures = data?.figures ?? [];
  const inPilot = figures.filter(({ before }) => before.scope === 'pilot');
  const own = inPilot.filter(({ before }) => !before.by);
  return (
    <section className={classes.preview} aria-labelledby="would-change" data-testid="would-change">
      <h3 id="would-change">
        <FormattedMessage id="preview.title" />
      </h3>
      {error ? (
        <Notice kind="care">
          <RefusalWords error={error} />
        </Notice>
      ) : !data ? (
        <Shape rows={2} height={40} />
      ) : (
        <>
          {count === 0 && (
            <p>
              <FormattedMessage id="preview.count" values={{ count }} />
            </p>
          )}
          {own.length > 0 && <MovedFigures figures={own} caption={formatMessage({ id: 'preview.pilot' })} />}
          <MoreFigures words="preview.divided" figures={inPilot.filter(({ before }) => before.by)} />
          <MoreFigures words="preview.above" figures={figures.filter(({ before }) => before.scope !== 'pilot')} />
          {data.others > 0 && (
            <p className={classes.note}>
              <FormattedMessage id="preview.others" values={{ count: data.others }} />
            </p>
          )}
          <ReliedOn reported={data.reported} evidence={data.evidence} />
          {reported !== undefined && (
            <CheckBox
              label={
                <FormattedMessage
                  id={
                    data.reported.some(({ release }) => release !== undefined)
                      ? 'preview.known.released'
                      : 'preview.known.reported'
                  }
                />
              }
              field={{
                checked: known === reported,
                onChange: ({ target }) => know(target.checked ? reported : undefined),
              }}
            />
          )}
        </>
      )}
    </section>
  );
}

/** What else moves, for whoever wants to know. */
function MoreFigures({ words, figures }: { words: 'preview.divided' | 'preview.above'; figures: Preview['figures'] }) {
  const { formatMessage } = useIntl();
  if (figures.length === 0) return null;
  const caption = formatMessage({ id: words }, { count: figures.length });
  return (
    <details className={formClasses.more}>
      <summary>{caption}</summary>
      <MovedFigures figures={figures} caption={caption} />
    </details>
  );
}
