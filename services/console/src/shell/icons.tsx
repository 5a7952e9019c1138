import type { ReactNode } from 'react';

/** Drawn with one stroke in a box of 24; never alone, a word is always beside them. */
const shapes = {
  today: (
    <>
      <path d="M5 6h14v14H5zM5 10h14M9 3.5v4M15 3.5v4" />
      <path d="m9 15 2.2 2.2L15.5 13" />
    </>
  ),
  pilots: <path d="M6 21V4m0 1c4-2.5 8 2.5 12 0v9c-4 2.5-8-2.5-12 0" />,
  figures: <path d="M4 20h16M7 16v-5M12 16V6M17 16v-8" />,
  indicators: <path d="M5 6.5h3M5 12h3M5 17.5h3M11 6.5h8M11 12h8M11 17.5h8" />,
  trainings: (
    <>
      <path d="M3.5 9 12 5l8.5 4-8.5 4z" />
      <path d="M7 11v4.5c1.5 1.6 3.2 2.3 5 2.3s3.5-.7 5-2.3V11M20.5 9v5" />
    </>
  ),
  knowledge: <path d="M6 4h9l3 3v13H6zM9 11h6M9 14.5h6M9 7.5h3" />,
  download: <path d="M12 4v11m-5-5 5 5 5-5M5 20h14" />,
  pause: <path d="M9 6v12M15 6v12" />,
  resume: <path d="M8 5.5v13l10.5-6.5z" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  cross: <path d="m6.5 6.5 11 11m0-11-11 11" />,
  undo: <path d="M8.5 5 4.5 9l4 4M5 9h9a5.5 5.5 0 0 1 0 11h-3" />,
  history: (
    <>
      <path d="M4.5 12a7.5 7.5 0 1 0 2.4-5.5L4.5 9" />
      <path d="M4.5 4.5V9H9M12 8v4.5l3 1.8" />
    </>
  ),
  correct: <path d="M4.5 19.5h4L19 9l-4-4L4.5 15.5zM13 7l4 4" />,
  add: <path d="M12 5v14M5 12h14" />,
  next: <path d="m9.5 6 6 6-6 6" />,
  back: <path d="m14.5 6-6 6 6 6" />,
  person: (
    <>
      <circle cx="12" cy="8.5" r="3.75" />
      <path d="M4.5 20c1-3.8 4-5.5 7.5-5.5s6.5 1.7 7.5 5.5" />
    </>
  ),
  language: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M3.5 12h17M12 3.5c3 2.3 3.8 5.3 3.8 8.5s-.8 6.2-3.8 8.5c-3-2.3-3.8-5.3-3.8-8.5s.8-6.2 3.8-8.5" />
    </>
  ),
  table: <path d="M4 5.5h16v13H4zM4 10h16M4 14.5h16M10 5.5v13" />,
  chart: <path d="M4 4v16h16M8 15l3.5-4.5 3 2.5L20 7" />,
  present: <path d="M3.5 4.5h17M5 4.5v10.5h14V4.5M12 15v3M8.5 20.5 12 18l3.5 2.5" />,
  late: (
    <>
      <circle cx="12" cy="12" r="8.25" />
      <path d="M12 7.5V12l3 2" />
    </>
  ),
  problem: <path d="M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.2" />,
  bell: <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4" />,
  moved: <path d="M4 12h14M13 6.5l5.5 5.5-5.5 5.5" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      {shapes[name]}
    </svg>
  );
}
