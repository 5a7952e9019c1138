import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from '../root.mjs';
import { services } from '../settings/settings.mjs';
import { filesIn } from './workspace.mjs';

/** What libraries offer to load and we do not use: other brokers, servers and forms of upload. */
const notInstalled =
  /^(@fastify\/(multipart|view)|@grpc\/.*|@nestjs\/(platform-express|websockets)(\/.*)?|amqp.*|ioredis|kafkajs|mqtt|pg-native)$/;

/** With code for this machine, loaded from where it is installed. */
const native = /^@myriaddreamin\//;

const folder = 'dist/programs';

/** @param {string} name of a service, or `client` */
export const programOf = (name) => `${folder}/${name}.js`;

/**
 * Puts each service with all its libraries into one file, and what they share beside them: two thousand files are
 * found, read and compiled one by one at every start otherwise, which takes most of its time. The client comes along,
 * so that the demonstration can read as a partner system does. From the sources: whoever only wants to run it all need
 * not wait for the compiler, which says what is wrong with types.
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function bundle() {
  const workers = filesIn('services', '.worker.ts').map((file) => [basename(file, '.ts'), join(root, file)]);
  const programs = services.map((service) => [service, join(root, 'services', service, 'src', 'main.ts')]);
  /** @type {string[]} */
  const troubles = [];
  const bundled = await rolldown({
    input: Object.fromEntries([...programs, ...workers, ['client', join(root, 'libs', 'client', 'src', 'index.ts')]]),
    platform: 'node',
    // Also says how decorators tell the types beside them.
    tsconfig: join(root, 'tsconfig.base.json'),
    resolve: { conditionNames: ['@integras/source'], extensionAlias: { '.js': ['.js', '.ts'] } },
    external: [notInstalled, native],
    onLog: (_, { code, message }) => {
      if (code === 'UNRESOLVED_IMPORT') troubles.push(message);
    },
  });
  try {
    await bundled.write({
      dir: join(root, folder),
      cleanDir: true,
      entryFileNames: '[name].js',
      // Classes of one name in several files keep it: it stands in errors and tables.
      keepNames: true,
    });
  } finally {
    await bundled.close();
  }
  return { code: troubles.length > 0 ? 1 : 0, output: troubles.join('\n') };
}
