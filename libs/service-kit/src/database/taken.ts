import { Refusal } from '@integras/messaging';
import { QueryFailedError } from 'typeorm';

/**
 * What a unique index refused, as a refusal; codes are unique within their project, whoever asks for them at once.
 * @param indexes the name of each index with the field it guards
 */
export async function refuseTaken<R>(indexes: Record<string, string>, commit: () => Promise<R>): Promise<R> {
  try {
    return await commit();
  } catch (error) {
    const { code, constraint } =
      error instanceof QueryFailedError ? (error.driverError as { code?: string; constraint?: string }) : {};
    const field = code === '23505' && constraint !== undefined ? indexes[constraint] : undefined;
    if (field === undefined) throw error;
    throw new Refusal({
      type: 'code-taken',
      title: 'The code is taken',
      status: 409,
      detail: `Another one has this ${field} already.`,
      errors: [{ field, reason: 'is taken' }],
    });
  }
}
