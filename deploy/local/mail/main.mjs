import { mailFolder } from './folder.mjs';
import { startMailPage } from './page.mjs';
import { explain } from '../problem.mjs';
import { startSmtp } from './smtp-receiver.mjs';

/** The mail receiver as a process of its own; the launcher configures it by its environment. */
const { SMTP_PORT, MAIL_PAGE_PORT, MAIL_DIR } = process.env;

try {
  const folder = mailFolder(String(MAIL_DIR));
  const smtp = await startSmtp({ port: Number(SMTP_PORT), onMail: ({ raw }) => folder.keep(raw) });
  const page = await startMailPage(Number(MAIL_PAGE_PORT), folder);
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) {
    process.once(signal, () => void Promise.all([smtp.stop(), page.stop()]).then(() => process.exit(0)));
  }
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
