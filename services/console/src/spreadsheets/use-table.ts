import { useMutation } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { Survey } from '../api/imports.js';
import type { Encoding } from './encodings.js';
import { readFile, type ReadFile } from './read-file.js';

/** A file that was chosen, and what is in it. */
export interface Table<S extends Survey = Survey> extends ReadFile {
  file: File;
  survey: S;
}

/** Reads a chosen file, and looks what is in it; nothing of it is remembered longer than the page. */
export function useTable<S extends Survey>(look: (read: ReadFile) => Promise<S>, onRead: (table: Table<S>) => void) {
  const { locale } = useIntl();
  return useMutation({
    mutationFn: async ({ file, encoding }: { file: File; encoding?: Encoding }): Promise<Table<S>> => {
      // The language of the computer, not of the page, decides what a spreadsheet saves in.
      const read = await readFile(file, navigator.languages.find((each) => !each.startsWith('en')) ?? locale, encoding);
      return { ...read, file, survey: await look(read) };
    },
    onSuccess: onRead,
    gcTime: 0,
  });
}
