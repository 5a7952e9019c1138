import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import type { Snapshot } from '../api/snapshots.js';
import { useFigureWords } from '../figures/figure-words.js';
import formClasses from '../forms/form.module.css';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice } from '../shell/notice.js';
import { Shape } from '../shell/shape.js';
import { say } from '../shell/speech.js';

interface FigurePreviewProps {
  definition: Definition;
  /** What the indicator and the place are called together. */
  name: string;
  snapshot: UseQueryResult<Snapshot>;
}

/** A figure as it would be pinned: what is shown is what is sealed, however it moves meanwhile. */
export function FigurePreview({ definition, name, snapshot: { data, error } }: FigurePreviewProps) {
  const words = useFigureWords(definition);
  const sentence = data && words(data.figure).sentence(name);
  useEffect(() => {
    if (sentence !== undefined) say(sentence);
  }, [sentence]);
  if (error) {
    return (
      <Notice kind="care">
        <RefusalWords error={error} />
      </Notice>
    );
  }
  if (!data) return <Shape rows={1} height={64} />;
  const { value, interval, basis } = words(data.figure);
  return (
    <dl className={formClasses.becomes} data-testid="to-be-pinned">
      <dt>
        <FormattedMessage id="evidence.now" />
      </dt>
      <dd>{value}</dd>
      {interval !== undefined && (
        <>
          <dt>
            <FormattedMessage id="evidence.interval" />
          </dt>
          <dd>{interval}</dd>
        </>
      )}
      <dt>
        <FormattedMessage id="evidence.basis" />
      </dt>
      <dd>{basis}</dd>
    </dl>
  );
}
