import { problem } from '@integras/service-kit';
import { fileTypeFromBuffer } from 'file-type';

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** What may be attached, and the endings that say so: documents, pictures and tables, none of which runs anything. */
const endings: Record<string, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  [`${office}.wordprocessingml.document`]: ['docx'],
  [`${office}.spreadsheetml.sheet`]: ['xlsx'],
  [`${office}.presentationml.presentation`]: ['pptx'],
  [`${openDocument}.text`]: ['odt'],
  [`${openDocument}.spreadsheet`]: ['ods'],
  [`${openDocument}.presentation`]: ['odp'],
  'text/plain': ['txt', 'md'],
  'text/csv': ['csv'],
};

/** Every ending of a file that may be attached. */
const attachable = Object.values(endings)
  .flat()
  .map((ending) => `.${ending}`)
  .join(', ');

/**
 * The media type of a file by what it holds; its name only has to agree.
 * @throws Refusal 422 for a kind that may not be attached, and for a name that says another kind
 */
export async function mediaTypeOf(name: string, content: Uint8Array): Promise<string> {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const sniffed = (await fileTypeFromBuffer(content))?.mime ?? textTypeOf(ending, content);
  const fitting = sniffed === undefined ? undefined : endings[sniffed];
  if (!fitting) throw refused('content', `is of no kind that may be attached: ${attachable}`);
  if (!fitting.includes(ending)) throw refused('name', `does not end as its content does (.${fitting[0]})`);
  return sniffed!;
}

/** Text has no mark of its own: it is what is UTF-8 throughout and has no control characters but breaks and tabs. */
function textTypeOf(ending: string, content: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    // oxlint-disable-next-line no-control-regex -- exactly those that make a file more than text
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) return undefined;
    return ending === 'csv' ? 'text/csv' : 'text/plain';
  } catch {
    return undefined;
  }
}

const refused = (field: string, reason: string) =>
  problem('file-not-attachable', 422, 'This file cannot be attached', `Its ${field} ${reason}.`, [{ field, reason }]);
