import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.js';
import type { Scheme } from '../api/trainings.js';
import { ReadProblem } from '../shell/notice.js';
import { Shape } from '../shell/shape.js';
import { TrainingForm } from './training-form.js';

/** Describes a training anew. */
export function ChangeTraining({ scheme, onDone }: { scheme: Scheme; onDone: () => void }) {
  const project = useQuery(queries.project(scheme.project));
  if (project.error) return <ReadProblem error={project.error} onRetry={() => void project.refetch()} />;
  if (!project.data) return <Shape rows={4} height={64} />;
  return <TrainingForm project={project.data} scheme={scheme} onDone={onDone} />;
}
