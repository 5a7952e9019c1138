/** Says one sentence to people who listen instead of looking. The page has one place that speaks. */
export function say(sentence: string): void {
  const place = document.querySelector('#spoken');
  if (!place) return;
  // The same sentence twice is said twice.
  place.textContent = '';
  setTimeout(() => {
    place.textContent = sentence;
  }, 50);
}
