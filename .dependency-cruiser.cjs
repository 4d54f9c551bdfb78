/**
 * Which folder may know which. Every rule here is proven by a planted violation in
 * test/architecture/dependency-rules.test.ts: a rule nobody has seen fail is a guess.
 */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-cycles', 'A cycle means two files are one subject.', {}, { circular: true }),
    rule(
      'shared-is-pure',
      'shared/ runs in the page, in Node and in tests: nothing but itself, zod and, behind one door, JSON Schema.',
      { path: '^shared/' },
      { pathNot: ['^shared/', 'node_modules/zod/', 'node_modules/@cfworker/json-schema/'] },
    ),
    rule(
      'json-schema-only-behind-its-door',
      'One file knows the library, so that it can be replaced.',
      { pathNot: '^shared/body-schema/find-schema-errors\\.ts$' },
      { path: 'node_modules/@cfworker/json-schema/' },
    ),
    rule(
      'bodies-are-checked-beside-the-window',
      'Checking a body takes as long as it and its schema like, and weighs: the window asks a worker.',
      { path: '^(shared|renderer)/', pathNot: ['^shared/body-schema/', '\\.worker\\.ts$'] },
      {
        path: '^shared/(body-schema/check-body|body-schema/find-schema-errors|profiles/shipped-bodies)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'electron-only-in-the-shell',
      'Everything else must run under plain Node.',
      {
        path: '^(electron|renderer|shared)/',
        pathNot: ['^electron/shell/', '^electron/(main|preload)\\.ts$'],
      },
      { path: '(^|node_modules/)electron/(index\\.js|electron\\.d\\.ts)$' },
    ),
    rule(
      'undici-only-where-bytes-leave',
      'One place sends, so one place can be trusted and measured.',
      { pathNot: '^(electron/services/send/|test/)' },
      { path: 'node_modules/undici/' },
    ),
    rule(
      'monaco-only-in-editor',
      'Monaco is heavy and loads lazily, behind one door.',
      { pathNot: '^renderer/editor/' },
      { path: 'node_modules/monaco-editor/' },
    ),
    rule(
      'services-do-not-know-their-host',
      'A service asks for what it uses; it never reaches for a host.',
      { path: '^electron/services/' },
      { path: '^electron/', pathNot: '^electron/services/' },
    ),
    rule(
      'services-are-wired-not-imported',
      'Services meet in compose-services only; types may be shared.',
      { path: '^electron/services/([^/]+)/' },
      { path: '^electron/services/', pathNot: '^electron/services/$1/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'only-compose-builds-services',
      'Services are constructed in the compose files alone.',
      { path: '^electron/', pathNot: ['^electron/services/', '^electron/api/compose-[a-z-]+\\.ts$'] },
      { path: '^electron/services/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'hosts-do-not-know-each-other',
      'Shell, loopback and command line are siblings.',
      { path: '^electron/(shell|loopback|cli)/' },
      { path: '^electron/(shell|loopback|cli)/', pathNot: '^electron/$1/' },
    ),
    rule(
      'api-knows-no-host',
      'The dispatcher knows no transport.',
      { path: '^electron/api/' },
      { path: '^electron/(shell|loopback|cli)/' },
    ),
    rule(
      'preload-carries-types-only',
      'A value import would pull the schemas into the sandboxed preload.',
      { path: '^electron/preload\\.ts$' },
      { path: '^(shared|electron)/', pathNot: 'node_modules', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'renderer-reaches-node-through-the-contract',
      'The page has no other door.',
      { path: '^renderer/' },
      { path: '^electron/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'renderer-has-no-node',
      'The page is a page.',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'renderer-carries-no-schemas',
      'The service side parses; zod in the first load costs what it weighs.',
      { path: '^renderer/' },
      { path: '^(shared/(ipc|model)/|node_modules/zod/)', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'features-are-islands',
      'Features meet in state and actions, never in each other.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    rule(
      'state-is-below-actions',
      'Stores hold facts and call nobody.',
      { path: '^renderer/state/' },
      { path: '^renderer/(actions|api|features|editor|ui)/' },
    ),
    rule(
      'actions-are-below-features',
      'Actions are tested without React.',
      { path: '^renderer/actions/' },
      { path: '^renderer/(features|editor|ui)/' },
    ),
    rule(
      'editor-is-below-features',
      'The editor edits text; it knows no store.',
      { path: '^renderer/editor/' },
      { path: '^renderer/(state|actions|api|features)/' },
    ),
    rule(
      'terms-are-below-features',
      'A term explains a word wherever it stands; it knows no place.',
      { path: '^renderer/terms/' },
      { path: '^renderer/(actions|api|features|editor)/' },
    ),
    rule(
      'options-are-below-features',
      'The same fields stand in a request and in a dialog; they know neither.',
      { path: '^renderer/options/' },
      { path: '^renderer/(actions|api|features|editor)/' },
    ),
    rule(
      'fields-are-below-features',
      'Fields for variables and for a sign-in stand in a request and in a dialog; they know neither.',
      { path: '^renderer/(variables|sign-in)/' },
      { path: '^renderer/(actions|api|features|editor)/' },
    ),
    rule(
      'ui-knows-no-domain',
      'A button knows React and tokens; it knows no request.',
      { path: '^renderer/ui/' },
      { path: '^(renderer|shared)/', pathNot: '^renderer/ui/' },
    ),
    rule('nothing-imports-test', 'Tests look in from outside.', { pathNot: '^test/' }, { path: '^test/' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    // What is built here. A package may well keep what it exports in a folder of that name.
    exclude: { path: '^(dist|release)/' },
  },
};
