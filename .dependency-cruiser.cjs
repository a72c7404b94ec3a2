/** Who may import whom. The same table stands in docs/architecture.md, with the reasons. */
const rooms = {
  claims: [],
  anchor: ['claims'],
  article: ['claims'],
  similar: ['claims'],
  suggest: ['claims'],
  page: ['anchor', 'article', 'claims'],
  store: ['claims', 'suggest'],
  exchange: ['claims', 'article/metadata/values'],
  messages: ['claims', 'similar'],
};

const entrypoints = {
  annotator: ['page', 'anchor', 'article', 'article/page-key', 'claims', 'messages'],
  extractor: ['article', 'claims'],
};

const outside = (from, allowed, extra = []) => ({
  path: '^(lib|components|entrypoints|tests)/',
  pathNot: [`^${from}`, ...allowed.map(room => `^lib/${room}/index\\.ts$`), ...extra],
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'one-door-to-the-browser',
      comment: 'lib/browser.ts lists every browser API in use: it is the permission audit.',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/', pathNot: '^lib/browser\\.ts$' },
      to: { path: '(wxt/dist/browser|@wxt-dev/browser)' },
    },
    {
      name: 'page-scripts-have-no-database',
      comment:
        "A content script's IndexedDB belongs to the site it runs in, that of the editor's frame is partitioned by it.",
      severity: 'error',
      from: { path: '^entrypoints/(annotator/|editor/|extractor\\.ts$)' },
      to: { path: '(^lib/store/|node_modules/dexie)', reachable: true },
    },
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `lib-${room}`,
      severity: 'error',
      from: { path: `^lib/${room}/` },
      to: outside(`lib/${room}/`, allowed, room === 'messages' ? ['^lib/browser\\.ts$'] : []),
    })),
    ...Object.entries(entrypoints).map(([entry, allowed]) => ({
      name: `entry-${entry}`,
      severity: 'error',
      from: { path: `^entrypoints/${entry}(/|\\.ts$)` },
      to: outside(`entrypoints/${entry}/`, allowed, ['^components/', '^lib/browser\\.ts$']),
    })),
    {
      name: 'components-draw',
      severity: 'error',
      from: { path: '^components/' },
      to: outside('components/', ['claims', 'article/metadata/values']),
    },
    {
      name: 'entries-stand-alone',
      comment: 'So that what one page needs is never loaded with another, least of all with the background.',
      severity: 'error',
      from: { path: '^entrypoints/([^/]+)/', pathNot: '^entrypoints/(popup|sidepanel)/' },
      to: { path: '^entrypoints/', pathNot: ['^entrypoints/$1/', '^entrypoints/export-job/', '\\.css$'] },
    },
    {
      name: 'this-page-is-shared',
      comment:
        "Popup and side panel list one page's claims alike; whatever takes notes out does it by one job.",
      severity: 'error',
      from: { path: '^entrypoints/(popup|sidepanel)/' },
      to: {
        path: '^entrypoints/',
        pathNot: ['^entrypoints/$1/', '^entrypoints/(this-page|export-job)/', '\\.css$'],
      },
    },
    {
      name: 'background-draws-nothing',
      severity: 'error',
      from: { path: '^entrypoints/background/' },
      to: { path: '(^components/|node_modules/preact)', reachable: true },
    },
    {
      name: 'through-the-door',
      comment: 'Every room of lib is entered through its index.ts.',
      severity: 'error',
      from: { path: '^entrypoints/' },
      to: { path: '^lib/[a-z]+/', pathNot: '^lib/[a-z]+/(index\\.ts$|.+/index\\.ts$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
