const reasons = {
  400: 'It took too long, was begun in another window, or was refused.',
  503: 'What it needs does not answer at the moment.',
};

/** What a person sees when signing in did not work: why, and a way to try again. No script, nothing loaded. */
export function refusedPage(status: keyof typeof reasons, back: string): { html: string; policy: string } {
  const again = `/auth/sign-in?return=${encodeURIComponent(back)}`;
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Signing in did not work</title>
<style>body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 15vh auto; padding: 0 1rem }</style>
<h1>Signing in did not work</h1>
<p>${reasons[status]}</p>
<p><a href="${again}">Try again</a></p>
</html>
`;
  return { html, policy: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'" };
}
