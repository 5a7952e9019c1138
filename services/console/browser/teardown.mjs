export default async function teardown() {
  await globalThis.closeBrowser?.();
  await globalThis.stopStack?.();
}
