import type { Plugin } from 'vite';

const NOTHING = 'export default () => undefined;';

/**
 * What ECharts and its ZRender load for pictures that Paso has none of, in what is left of it: words of options before its version 5,
 * labels that move aside, patterns, ten thousands of points in one path, axes of time, Chinese, its dark theme, its own waiting sign,
 * tables that are computed from others, legends of pies, sectors. A tenth of its bytes.
 */
const UNUSED: Record<string, string> = {
  'echarts/lib/preprocessor/backwardCompat.js': NOTHING,
  'echarts/lib/label/installLabelLayout.js': 'export function installLabelLayout() {}',
  'echarts/lib/util/decal.js': 'export function createOrUpdatePatternFromDecal() { return null; }',
  'echarts/lib/chart/helper/LargeSymbolDraw.js': 'export default class {}',
  'echarts/lib/scale/Time.js': 'export default class {}\nexport function calcNiceForTimeScale() {}',
  'echarts/lib/i18n/langZH.js': 'export default {};',
  'echarts/lib/theme/dark.js': 'export default {};',
  'echarts/lib/loading/default.js': NOTHING,
  'echarts/lib/data/helper/transform.js': 'export function registerExternalTransform() {}\nexport function applyDataTransform() { return []; }',
  'echarts/lib/legacy/dataSelectAction.js': 'export function handleLegacySelectEvents() {}\nexport function createLegacyDataSelectAction() {}',
  'zrender/lib/graphic/helper/roundSector.js': 'export function buildPath() {}',
};

/** Leaves the unused modules out of the bundle; a build that loads one of them no longer, as after an upgrade, fails and names it. */
export function unused(): Plugin {
  const waiting = new Set(Object.keys(UNUSED));
  return {
    name: 'paso:unused',
    apply: 'build',
    load(id) {
      const module = Object.keys(UNUSED).find((one) => id.replaceAll('\\', '/').endsWith(`/node_modules/${one}`));
      if (!module) return undefined;
      waiting.delete(module);
      return UNUSED[module];
    },
    buildEnd(error) {
      if (!error && waiting.size > 0) this.error(`frontend/vite.unused.ts names what is not loaded: ${[...waiting].join(', ')}`);
    },
  };
}
