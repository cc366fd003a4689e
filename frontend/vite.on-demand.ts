import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const VAADIN = 'com.vaadin.flow.component.';

/** Vaadin's components that few pages show, and which of Flow's imports are theirs. */
const OF_VAADIN: Record<string, RegExp> = {
  [`${VAADIN}grid.Grid`]: /@vaadin\/(grid|context-menu)\/|\/(gridConnector|contextMenu\w*Connector|vaadin-grid-)/,
  [`${VAADIN}upload.Upload`]: /@vaadin\/upload\/|\/vaadin-upload-/,
  [`${VAADIN}checkbox.CheckboxGroup`]: /@vaadin\/checkbox-group\//,
  [`${VAADIN}details.Details`]: /@vaadin\/details\//,
  [`${VAADIN}textfield.TextArea`]: /@vaadin\/text-area\//,
  [`${VAADIN}textfield.TextField`]: /@vaadin\/text-field\//,
  [`${VAADIN}radiobutton.RadioButtonGroup`]: /@vaadin\/radio-group\//,
  [`${VAADIN}notification.Notification`]: /@vaadin\/notification\//,
  [`${VAADIN}dialog.Dialog`]: /@vaadin\/dialog\//,
};

const IMPORT = /^import '([^']+)';\n?/gm;
const VIRTUAL = 'paso:on-demand/';

/** Names of modules by the Java class that shows them; of our own elements, those whose class is `@OnDemand`. */
function ownElements(isOnDemand: boolean): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of globSync('src/main/java/**/*.java')) {
    const text = readFileSync(file, 'utf8');
    const module = /^@JsModule\("\.\/([^"]+)"\)/m.exec(text)?.[1];
    if (module && /^@OnDemand$/m.test(text) === isOnDemand) found.set(path.relative('src/main/java', file).replace(/\.java$/, '').replaceAll(path.sep, '.'), `Frontend/${module}`);
  }
  return found;
}

/**
 * Takes out of what Flow loads with a page the elements that only some pages show; Flow asks for a component's part of the bundle, by
 * the SHA-256 of its class name, before it shows the first of them, and waits for it.
 */
export function onDemand(): Plugin {
  const late = ownElements(true);
  const early = new Set(ownElements(false).values());
  const modules = new Map([...late].map(([name, module]) => [name, new Set([module])]));
  const keyOf = (name: string) => createHash('sha256').update(name).digest('hex');

  /** The component whose module this is; undefined where a page loads it at once. */
  const owner = (module: string) => Object.keys(OF_VAADIN).find((name) => OF_VAADIN[name].test(module));

  return {
    name: 'paso:on-demand',
    apply: 'build',
    buildStart() {
      for (const file of globSync('frontend/generated/flow/**/*.js')) {
        for (const [, module] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
          const name = owner(module);
          if (name) modules.set(name, (modules.get(name) ?? new Set()).add(module));
        }
      }
    },
    resolveId: (id) => (id.startsWith(VIRTUAL) ? id : undefined),
    load(id) {
      const name = id.startsWith(VIRTUAL) && [...modules.keys()].find((one) => id === VIRTUAL + keyOf(one));
      return name ? [...modules.get(name)!].map((module) => `import '${module}';`).join('\n') : undefined;
    },
    transform: {
      order: 'pre',
      handler(code, id) {
        if (!/generated[\\/]flow[\\/]/.test(id)) return undefined;
        const kept = code.replaceAll(IMPORT, (line, module: string) => (owner(module) || (module.startsWith('Frontend/') && !module.startsWith('Frontend/generated/') && !early.has(module)) ? '' : line));
        const parts = [...modules.keys()].map((name) => `if (key === '${keyOf(name)}') pending.push(import('${VIRTUAL}${keyOf(name)}'));`);
        return { code: kept.replace('return Promise.all(pending)', `${parts.join('\n')}\nreturn Promise.all(pending)`), map: null };
      },
    },
  };
}
