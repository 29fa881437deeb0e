import * as z from 'zod';
import type { Context } from '../context/context.ts';
import { BadRequest } from '../errors/errors.ts';
import { publicItem } from '../firestore/document.ts';
import type { Page } from '../firestore/list.ts';
import type { Repository } from '../firestore/repository.ts';
import { reference } from '../resource/fields.ts';
import { withArticle } from '../resource/noun.ts';
import type { Operation, Resource } from '../resource/resource.ts';
import type { App } from './create-app.ts';
import { type Input, serve } from './endpoint.ts';
import { listQuery, listRequest } from './list-query.ts';

export const idParams = z.object({ id: reference });

const allOperations: readonly Operation[] = ['list', 'get', 'create', 'change', 'delete'];

/**
 * Serves the plain operations of a resource at `/api/<path>`, each under the permission `<path>:<operation>`.
 *
 * @param repositoryFor its repository, or one whose operations do more: a verb in the place of a plain create.
 */
export function resourceRoutes<R extends Resource>(
  app: App,
  resource: R,
  repositoryFor: (context: Context) => Repository<R>,
): void {
  const offered = new Set(resource.operations ?? allOperations);
  for (const operation of allOperations)
    if (offered.has(operation)) routes[operation](app, resource, repositoryFor);
}

const answers = new WeakMap<Resource, z.ZodObject>();

/** The item as the API answers it; one schema for each resource, so that the documentation names it once. */
export function answerSchema(resource: Resource): z.ZodObject {
  const known = answers.get(resource);
  if (known) return known;
  const shown = Object.entries(resource.item.shape).filter(([field]) => !resource.secret?.includes(field));
  const schema = z
    .object(Object.fromEntries(shown.map(([field, type]) => [field, withoutDefault(type)])))
    .meta({ id: componentName(resource) });
  answers.set(resource, schema);
  return schema;
}

const createdAnswers = new WeakMap<Resource, z.ZodObject>();

/** The item with what is shown this once. */
export function createdSchema(resource: Resource): z.ZodObject {
  if (!resource.shownOnce) return answerSchema(resource);
  const known = createdAnswers.get(resource);
  if (known) return known;
  const id = `Created${componentName(resource)}`;
  const schema = answerSchema(resource).extend(resource.shownOnce).meta({ id });
  createdAnswers.set(resource, schema);
  return schema;
}

function componentName({ noun }: Resource): string {
  return noun.replace(/(^|-)(\w)/g, (_, _hyphen, letter: string) => letter.toUpperCase());
}

/** An answer has every field, so that none is described as one that may be missing. */
function withoutDefault(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodDefault ? schema.def.innerType : schema;
}

/** A page of items as the API answers it. */
export function pageSchema(item: z.ZodType): z.ZodObject {
  return z.object({ items: z.array(item), nextPageToken: z.string().nullable(), total: z.int().optional() });
}

/** Where the API has a resource: `/api/work-orders`. */
export function pathOf({ at, path }: Resource): `/api/${string}` {
  return `/api/${at ? `${at}/` : ''}${path}`;
}

/** The version an If-Match header names; undefined without one. @throws BadRequest */
export function expectedVersion(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined;
  const [, version] = /^(?:W\/)?"(\d+)"$/.exec(header) ?? [];
  if (!version) throw new BadRequest('If-Match must be the ETag of an answer, such as "3".');
  return Number(version);
}

type Register = (
  app: App,
  resource: Resource,
  repositoryFor: (context: Context) => Repository<Resource>,
) => void;

const routes: Record<Operation, Register> = {
  list(app, resource, repositoryFor) {
    const query = listQuery(resource);
    const endpoint = {
      ...common(resource, 'read'),
      method: 'get',
      path: pathOf(resource),
      summary: `List ${resource.path.replaceAll('-', ' ')}`,
      query,
      status: 200,
      answer: pageSchema(answerSchema(resource)),
    } as const;
    serve(app, endpoint, async ({ context, query }) =>
      publicPage(resource, await repositoryFor(context).list(listRequest(resource, query))),
    );
  },

  get(app, resource, repositoryFor) {
    const endpoint = {
      ...one(resource, 'read'),
      method: 'get',
      summary: `Get ${withArticle(resource)}`,
      status: 200,
      answer: answerSchema(resource),
    } as const;
    serve(app, endpoint, async ({ context, params }) =>
      publicItem(resource, await repositoryFor(context).get(params.id)),
    );
  },

  create(app, resource, repositoryFor) {
    const endpoint = {
      ...common(resource, 'create'),
      method: 'post',
      path: pathOf(resource),
      summary: `Create ${withArticle(resource)}`,
      body: resource.create,
      status: 201,
      answer: createdSchema(resource),
      problems: [409, ...gone(resource)],
    } as const;
    serve(app, endpoint, async ({ context, body }) =>
      publicItem(resource, await repositoryFor(context).create(body)),
    );
  },

  change(app, resource, repositoryFor) {
    const endpoint = {
      ...one(resource, 'update'),
      method: 'patch',
      summary: `Change ${withArticle(resource)}`,
      body: resource.change,
      status: 200,
      answer: answerSchema(resource),
      problems: [409, 412, ...gone(resource)],
    } as const;
    serve(app, endpoint, async ({ context, params, body, header }) => {
      const version = expectedVersion(header('if-match'));
      return publicItem(resource, await repositoryFor(context).change(params.id, body, version));
    });
  },

  delete(app, resource, repositoryFor) {
    const endpoint = {
      ...one(resource, 'delete'),
      method: 'delete',
      summary: `Delete ${withArticle(resource)}`,
      status: 204,
      problems: [409, 412, ...gone(resource)],
    } as const;
    serve(
      app,
      endpoint,
      ({ context, params, header }: Input<typeof idParams, z.ZodUndefined, z.ZodUndefined>) =>
        repositoryFor(context).delete(params.id, expectedVersion(header('if-match'))),
    );
  },
};

function common(resource: Resource, action: string) {
  const { path } = resource;
  return { tag: path, permission: `${path}:${action}`, problems: gone(resource) };
}

/** What is a part of something may be gone with it. */
function gone({ within }: Resource): number[] {
  return within ? [410] : [];
}

function one(resource: Resource, action: string) {
  return { ...common(resource, action), path: `${pathOf(resource)}/{id}` as const, params: idParams };
}

function publicPage<T extends Record<string, unknown>>(resource: Resource, page: Page<T>): Page<T> {
  return { ...page, items: page.items.map(item => publicItem(resource, item)) };
}
