/** Who may read an event. */
const all = ['public', 'partnership', 'pilot', 'tombstone', 'nobody'] as const;

export const isReaders = (text: string): text is (typeof all)[number] => all.some((each) => each === text);
