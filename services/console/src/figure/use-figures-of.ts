import type { Figure } from '@integras/contracts';
import { type QueryKey, useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { useFigures, useTopics } from '../live/live-context.js';
import type { FigureTopic } from '../live/topics.js';
import { useSeeded } from '../figures/use-seeded.js';

interface FiguresOf {
  figures: readonly Figure[];
  error: Error | null;
  isPending: boolean;
  refetch: () => void;
}

/**
 * Figures of one indicator and level: live, or as they were known at an instant. What was known once never mixes with
 * what is live.
 */
export function useFiguresOf<T, K extends QueryKey>(
  options: UseQueryOptions<T, Error, T, K>,
  figuresOf: (answer: T) => readonly Figure[],
  { topic, isPast }: { topic: FigureTopic; isPast: boolean },
): FiguresOf {
  const live = useSeeded(options, isPast ? () => [] : figuresOf);
  const { data } = useQuery(options);
  useTopics(isPast ? {} : { figures: [topic] });
  const known = useFigures(topic.indicators[0] ?? '', topic.scope);
  const figures = isPast ? (data === undefined ? [] : figuresOf(data)) : known.map(({ figure }) => figure);
  return { ...live, figures };
}
