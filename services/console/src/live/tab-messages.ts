import type { Figure } from '@integras/contracts';
import type { News } from './frames.js';
import type { Topics } from './topics.js';

/** What the tabs of one browser and one account tell each other. */
export type TabMessage =
  | { kind: 'want'; tab: string; topics: Topics; awake: boolean }
  | { kind: 'who-wants' }
  | { kind: 'open'; open: boolean; lastSign: number | undefined }
  | { kind: 'sign'; at: number }
  | { kind: 'figures'; figures: Figure[] }
  | { kind: 'news'; news: News[]; to?: string }
  | { kind: 'inbox' }
  | { kind: 'missed' }
  | { kind: 'signed-out' };
