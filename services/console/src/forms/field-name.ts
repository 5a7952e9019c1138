const textOf = (element: Element | null | undefined): string => element?.textContent?.trim() ?? '';

/**
 * What a field is called on the page, by its id: a group by its legend; a field by its label, after the legend around
 * it, which says what it is a language or a part of.
 */
export function fieldName(id: string): string | undefined {
  const field = document.getElementById(id);
  if (!field) return undefined;
  const legend = textOf(field.closest('fieldset')?.querySelector('legend'));
  if (field instanceof HTMLFieldSetElement) return legend || undefined;
  const label = textOf((field as HTMLInputElement).labels?.[0]) || (field.getAttribute('aria-label') ?? '');
  if (legend === '' || label === '') return label || legend || undefined;
  return followedBy(legend, ', ') + label;
}

/** A name, and what sets it apart from what follows, unless it ends with a mark of its own. */
export function followedBy(name: string, mark: string): string {
  return /[?!.:]$/.test(name) ? `${name} ` : `${name}${mark}`;
}
