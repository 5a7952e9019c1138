import type { ReactNode } from 'react';
import type { Path, RegisterOptions, UseFormReturn } from 'react-hook-form';
import type { Mistake } from '../forms/form.js';
import type { DefinitionValues } from './definition-values.js';

type Field = Path<DefinitionValues>;

/** The form of a definition, for the parts it is made of. */
export interface DefinitionFields {
  form: UseFormReturn<DefinitionValues>;
  mistakeOf: (field: Field) => Mistake | undefined;
  /** What an input needs for a field: its id, its value, what is wrong. */
  bind: (field: Field, options?: RegisterOptions<DefinitionValues, Field>) => ReturnType<typeof binding>;
}

export function definitionFields(
  form: UseFormReturn<DefinitionValues>,
  mistakeOf: (field: Field) => Mistake | undefined,
): DefinitionFields {
  return { form, mistakeOf, bind: (field, options) => binding(form, mistakeOf(field), field, options) };
}

function binding(
  form: UseFormReturn<DefinitionValues>,
  mistake: Mistake | undefined,
  field: Field,
  options?: RegisterOptions<DefinitionValues, Field>,
) {
  const error: ReactNode = mistake && <span lang={mistake.lang}>{mistake.text}</span>;
  return { id: field, error, ...form.register(field, options) };
}
