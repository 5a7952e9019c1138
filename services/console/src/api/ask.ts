import { request } from './request.js';

export type Question = Record<string, string | undefined>;

/** Reads what a question asks for; what is undefined is not asked. */
export function ask<T>(path: string, question: Question, signal?: AbortSignal): Promise<T> {
  return request(withQuestion(path, question), signal ? { signal } : {});
}

export function withQuestion(path: string, question: Question): string {
  const given = Object.entries(question).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** The indicators service, behind the gateway. */
export const indicators = '/api/indicators/v1';
