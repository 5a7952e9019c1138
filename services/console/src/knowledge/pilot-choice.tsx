import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { queries } from '../api/queries.js';
import { CheckBox } from '../forms/check-box.js';
import { Group } from '../forms/group.js';

interface PilotChoiceProps {
  legend: ReactNode;
  territory: string;
  /** Those named already, wherever they are. */
  linked: readonly string[];
  field: UseFormRegisterReturn;
}

/** The pilots of a territory, and those named already. */
export function PilotChoice({ legend, territory, linked, field }: PilotChoiceProps) {
  const { data } = useQuery(queries.pilots());
  const pilots = data?.filter((pilot) => pilot.territory === territory || linked.includes(pilot.id)) ?? [];
  if (pilots.length === 0) return null;
  return (
    <Group id="pilots" legend={legend}>
      {pilots.map(({ id, title }) => (
        <CheckBox key={id} value={id} label={title} field={field} />
      ))}
    </Group>
  );
}
