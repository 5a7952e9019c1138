import type { useCheckedForm } from '../forms/use-checked-form.js';
import type { TypedQuestions } from './question-values.js';

/** The form of questions, as its parts know it. */
export type QuestionsForm = ReturnType<typeof useCheckedForm<TypedQuestions>>;
