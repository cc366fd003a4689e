const CONNECTIONS = 6; // that a browser keeps to one host
const PATIENCE = 1_500; // milliseconds

/**
 * Where one connection was dead without anybody telling, the others that the browser keeps may be so too, and each would hold up a
 * request for as long as somebody waits. One request over each finds the dead ones, and giving it up ends them.
 *
 * @param ask asks the server for something small; rejects when the signal says so
 */
export async function endDeadConnections(ask: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const all = Array.from({ length: CONNECTIONS }, () => ask(AbortSignal.timeout(PATIENCE)).catch(() => {}));
  await Promise.all(all);
}
