import { type QueryKey, useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Figure } from '@integras/contracts';
import { useLive } from '../live/live-context.js';

interface Seeded {
  error: Error | null;
  isPending: boolean;
  refetch: () => void;
}

/**
 * Reads figures and hands them to the live ones, which tell them on: whoever shows figures asks there, wherever they
 * came from.
 */
export function useSeeded<T, K extends QueryKey>(
  options: UseQueryOptions<T, Error, T, K>,
  figuresOf: (answer: T) => readonly Figure[],
): Seeded {
  const { figures } = useLive();
  const { data, error, isPending, refetch } = useQuery(options);
  useEffect(() => {
    if (data !== undefined) figures.seed(figuresOf(data));
    // The answer decides; how it is taken apart does not change.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [data, figures]);
  return { error, isPending, refetch: () => void refetch() };
}
