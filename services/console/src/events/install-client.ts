/** The command that installs the client; the installation hands out the one that fits it. */
export const installClient = (...beside: string[]) =>
  ['npm install', `${window.location.origin}/api/client.tgz`, ...beside].join(' ');
