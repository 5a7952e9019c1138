/** What the sheet beside a page is for. */
export const sheetModes = ['reached', 'missed', 'rebaselined', 'corrected', 'voided', 'planned', 'history'] as const;
export type SheetMode = (typeof sheetModes)[number];

/** The open sheet is part of the address, so that Back closes it and a link opens it. */
export interface SheetSearch {
  sheet?: SheetMode;
  /** The pilot and the milestone it is about. */
  of?: string | undefined;
  milestone?: string | undefined;
}

export function sheetSearch(search: Record<string, unknown>): SheetSearch {
  const sheet = sheetModes.find((mode) => mode === search['sheet']);
  if (!sheet) return {};
  return given({ sheet, of: text(search['of']), milestone: text(search['milestone']) });
}

/** What the dashboard shows: a link to it shows the same. */
export interface FiguresSearch {
  indicator?: string | undefined;
  project?: string | undefined;
  /** Rows by value instead of by name, where that can be said at all. */
  order?: 'value' | undefined;
  present?: true | undefined;
}

export function figuresSearch(search: Record<string, unknown>): FiguresSearch {
  return given({
    indicator: text(search['indicator']),
    project: text(search['project']),
    order: search['order'] === 'value' ? ('value' as const) : undefined,
    present: search['present'] ? (true as const) : undefined,
  });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Without what is not there, so that the address stays short. */
function given<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
}
