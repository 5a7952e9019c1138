/** @type {Record<string, string>} */
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** Colours of the console, so that the way in looks like what it leads to. */
const style = `
  :root { color-scheme: light dark; --page:#F4F6F8; --surface:#FFFFFF; --ink:#14202B; --muted:#4A5866; --line:#C9D1D9; --link:#0B57A4; --care:#744700; --care-tint:#FFF1D6; }
  @media (prefers-color-scheme: dark) { :root { --page:#0D1117; --surface:#161B22; --ink:#E8EDF2; --muted:#A9B4BF; --line:#39424C; --link:#8CC4FF; --care:#F2C879; --care-tint:#33260B; } }
  * { box-sizing: border-box; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem 1rem; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
  main { width: 100%; max-width: 34rem; }
  .brand { margin: 0; font-weight: 700; letter-spacing: .08em; color: var(--link); }
  h1 { margin: .25rem 0 1rem; font-size: 1.6rem; line-height: 1.2; }
  .note { margin: 0 0 1.5rem; padding: .75rem 1rem; border-left: .25rem solid currentColor; background: var(--care-tint); color: var(--care); border-radius: .25rem; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
  button { width: 100%; min-height: 3rem; padding: .75rem 1rem; display: grid; gap: .125rem; text-align: left; font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--line); border-radius: .5rem; cursor: pointer; }
  button:hover { border-color: var(--link); }
  button:focus-visible { outline: .1875rem solid var(--link); outline-offset: .125rem; }
  button span { color: var(--muted); }
  a { color: var(--link); }
`;

/**
 * @param {string} title
 * @param {string} content HTML
 */
function page(title, content) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · INTEGRAS</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
<p class="brand">INTEGRAS</p>
<h1>${escape(title)}</h1>
${content}
</main>
</body>
</html>
`;
}

/**
 * @param {readonly import('../demo-project/accounts.mjs').Account[]} accounts
 * @param {string} action where the choice is posted
 */
export function signInPage(accounts, action) {
  const choices = accounts.map(
    ({ id, name, roleName, scope }) => `<li><button name="account" value="${escape(id)}">
<strong>${escape(name)}</strong>
<span>${escape(roleName)} · ${escape(scope)}</span>
</button></li>`,
  );
  return page(
    'Who are you today?',
    `<p class="note">This is a development sign-in: it asks for no password, and its people are made up. A real installation uses your own organisation's sign-in.</p>
<form method="post" action="${escape(action)}">
<ul>
${choices.join('\n')}
</ul>
</form>`,
  );
}

/**
 * @param {string} form the provider's own hidden form, whose id is `op.logoutForm`
 */
export function signOutPage(form) {
  return page(
    'Sign out?',
    `${form}
<ul>
<li><button form="op.logoutForm" name="logout" value="yes" autofocus><strong>Sign out</strong></button></li>
<li><button form="op.logoutForm"><strong>Stay signed in</strong></button></li>
</ul>`,
  );
}

export function signedOutPage() {
  return page('You are signed out', '<p>You can close this window.</p>');
}

/**
 * @param {string} reason one sentence
 */
export function refusedPage(reason) {
  return page('This sign-in did not work', `<p>${escape(reason)}</p>`);
}
