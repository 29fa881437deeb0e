import type { IForbiddenRuleType } from 'dependency-cruiser';
import { contextsAmong, contextsOutOfReach } from './contexts.ts';
import { browserSafe, forbid, googlePackages, tests } from './places.ts';

/** From the ground up; each may import only what stands before it. The web has a rule of its own. */
const storeys = ['shared/platform', 'shared/messages', 'shared/domain', 'functions', 'web'];

/** The rules that keep the storeys, the contexts of the domain, the services and the features apart. */
export function storeyRules(files: readonly string[]): IForbiddenRuleType[] {
  return [
    ...storeys.slice(0, -1).map(ruleOfStorey),
    ...contextsAmong(files).map(ruleOfContext),
    forbid(
      'house-stands-alone',
      'The product imports nothing of what stands beside it; only its tests do.',
      { path: '^(shared|functions|web)/', pathNot: tests },
      { path: '^(emulator|scripts|bench)/' },
    ),
    forbid(
      'web-sees-schemas-and-rules',
      'The web sees schemas.ts and rules.ts of the domain and platform/resource; all else goes through the HTTPS API.',
      { path: '^web/', pathNot: tests },
      { path: '^(shared|functions)/', pathNot: browserSafe },
    ),
    forbid(
      'schemas-and-rules-stay-pure',
      'The browser loads these too: they import each other and packages, nothing of Node and nothing that does work.',
      { path: browserSafe, pathNot: tests },
      { pathNot: [...browserSafe, 'node_modules/'] },
    ),
    forbid(
      'domain-knows-no-http',
      'The domain is called by HTTP, messages and schedules alike and knows none of them.',
      { path: '^shared/domain/', pathNot: tests },
      {
        path: [
          '(^|node_modules/)(hono|@hono|express|cloudevents|@google-cloud/functions-framework)(/|$)',
          '^(node:)?https?2?$',
          '^shared/platform/http/',
        ],
      },
    ),
    forbid(
      'google-only-in-platform',
      'Google packages are imported in shared/platform (and the emulator) alone: wrap what is needed there.',
      { path: '^(shared|functions|web)/', pathNot: ['^shared/platform/', tests] },
      { path: googlePackages },
    ),
    forbid(
      'clients-stay-in-platform',
      'A -client.ts file loads a Google package for its capability alone: use what the capability offers.',
      { path: '^(shared/(domain|messages)|functions|web)/', pathNot: tests },
      { path: '^shared/platform/.+-client[.]ts$' },
    ),
    forbid(
      'documents-stay-in-repositories',
      'In the domain, only a repository.ts reads documents itself: call the repository, or work in a change.',
      { path: '^shared/domain/', pathNot: ['/repository[.]ts$', tests] },
      { path: '^shared/platform/firestore/document[.]ts$', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'services-keep-apart',
      'Services do not import each other: share through shared/ or send a message.',
      { path: '^functions/([^/]+)/' },
      { path: '^functions/[^/]+/', pathNot: ['^functions/$1/', '^functions/node_modules/', tests] },
    ),
    forbid(
      'features-keep-apart',
      'Features of the web do not import each other: move what both need to web/ui or web/app.',
      { path: '^web/features/([^/]+)/' },
      { path: '^web/features/[^/]+/', pathNot: '^web/features/$1/' },
    ),
    forbid(
      'emulator-knows-no-business',
      'The local cloud knows the list of functions and nothing of what they do.',
      { path: '^emulator/' },
      { path: ['^(shared/(domain|messages|testing)|web)/', '^functions/(?!fixtures/)[^/]+/'] },
    ),
  ];
}

function ruleOfStorey(storey: string, index: number): IForbiddenRuleType {
  const above = storeys.slice(index + 1);
  // A message may carry an item: it says so by the item's own schema.
  const carried = storey === 'shared/messages' ? browserSafe : [];
  return forbid(
    `${storey.replace('/', '-')}-looks-downward`,
    `Dependencies point down: ${storey} does not import ${above.join(', ')}.`,
    { path: `^${storey}/`, pathNot: tests },
    { path: `^(${above.join('|')})/`, pathNot: carried },
  );
}

function ruleOfContext(context: string): IForbiddenRuleType {
  const others = contextsOutOfReach(context);
  return forbid(
    `context-${context}-looks-downward`,
    `The context ${context} does not import ${others.join(', ')}: contexts use only those of a lower storey.`,
    { path: `^shared/domain/${context}/` },
    { path: `^shared/domain/(${others.join('|')})/` },
  );
}
