import { useMutation } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { type Survey, surveyFile } from '../api/imports.js';
import type { Encoding } from './encodings.js';
import { readFile, type ReadFile } from './read-file.js';

/** A file that was chosen, and what is in it. */
export interface Table extends ReadFile {
  file: File;
  survey: Survey;
}

/** Reads a chosen file, and has the server say what is in it. */
export function useTable(project: string, onRead: (table: Table) => void) {
  const { locale } = useIntl();
  return useMutation({
    mutationFn: async ({ file, encoding }: { file: File; encoding?: Encoding }): Promise<Table> => {
      // The language of the computer, not of the page, decides what a spreadsheet saves in.
      const read = await readFile(file, navigator.languages.find((each) => !each.startsWith('en')) ?? locale, encoding);
      return { ...read, file, survey: await surveyFile(project, read) };
    },
    onSuccess: onRead,
  });
}
