/**
 * Where to go after signing in, if it is a place of ours: a path below our origin that is not part of signing in
 * itself. Anything else, and whatever only looks like a path, becomes the front page.
 */
export function localPath(wanted: string | undefined, origin: string): string {
  if (!wanted || !wanted.startsWith('/') || wanted.length > 2_000) return '/';
  // Browsers send addresses in ASCII. They drop tabs and line ends, and read a backslash as a slash: `/\example.org` leads away.
  if (/[^\x21-\x7e]|\\/.test(wanted)) return '/';
  if (!URL.canParse(wanted, origin)) return '/';
  const { origin: target, pathname, search, hash } = new URL(wanted, origin);
  if (target !== new URL(origin).origin || pathname.startsWith('//') || /^\/(auth|api)(\/|$)/.test(pathname))
    return '/';
  return `${pathname}${search}${hash}`;
}
