import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, UserConfigFn } from 'vite';
import { onDemand } from './frontend/vite.on-demand';
import { unused } from './frontend/vite.unused';
import { overrideVaadinConfig } from './vite.generated';

/** Beside each script the same in gzip: browsers take what Vaadin packs, Brotli, over HTTPS and from this machine alone. */
const gzip: Plugin = {
  name: 'paso:gzip',
  apply: 'build',
  writeBundle: {
    order: 'post',
    handler({ dir }, bundle) {
      for (const name of Object.keys(bundle).filter((one) => one.endsWith('.js'))) {
        const file = path.join(dir!, name);
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
      }
    },
  },
};

/** Few files: a browser has six connections to a host, and over plain HTTP each takes one file at a time. */
const groups = [
  { name: 'vaadin', test: /node_modules[\\/](?!@vaadin[\\/](grid|upload|markdown|dialog)|echarts|zrender|tslib)|generated[\\/]jar-resources[\\/](?!grid|vaadin-(grid|upload))/, minShareCount: 2, priority: 3 },
  { name: 'charts', test: /node_modules[\\/](echarts|zrender|tslib)[\\/](?!lib[\\/](svg[\\/](?!helper)|renderer[\\/]installSVG))/, priority: 2 },
  { name: 'panels', test: /frontend[\\/](?!generated|(classify|code|surface)[\\/])/, minShareCount: 2, priority: 1 },
];

const customConfig: UserConfigFn = () => ({
  plugins: [onDemand(), unused(), gzip],
  build: { rolldownOptions: { output: { codeSplitting: { groups, includeDependenciesRecursively: false } } } },
});

export default overrideVaadinConfig(customConfig);
