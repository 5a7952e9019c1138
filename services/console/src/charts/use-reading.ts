import { type KeyboardEvent, useState } from 'react';
import { say } from '../shell/speech.js';

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** A chart is one stop of the Tab key; in it the arrows read one mark after the other. */
export function useReading(sentences: readonly string[]) {
  const [at, setAt] = useState<number>();
  const read = (index: number) => {
    setAt(index);
    say(sentences[index] ?? '');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = sentences.length - 1;
    const step = steps[event.key];
    if (last < 0 || (step === undefined && event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    if (event.key === 'Home') read(0);
    else if (event.key === 'End') read(last);
    else read(Math.min(last, Math.max(0, at === undefined ? (step === 1 ? 0 : last) : at + (step ?? 0))));
  };
  return { at, props: { tabIndex: 0, onKeyDown, onBlur: () => setAt(undefined) } };
}
