/** One field of a refused body. */
export type FieldProblem = { path: string; message: string };

type ProblemDocument = {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  requestId?: string;
  errors?: FieldProblem[];
  [extension: string]: unknown;
};

/** An answer of the API that is not a success: its problem document (RFC 9457), or status 0 when none came. */
export class ApiProblem extends Error {
  readonly status: number;
  /** Last part of the problem's type: `not-found`, `transition-refused`. */
  readonly code: string;
  readonly title: string;
  readonly requestId: string | null;
  readonly errors: readonly FieldProblem[];
  /** The whole document, for what only one kind of problem carries. */
  readonly document: ProblemDocument;

  constructor(document: ProblemDocument, options?: ErrorOptions) {
    super(document.detail ?? document.title ?? 'The request failed.', options);
    this.name = 'ApiProblem';
    this.status = document.status ?? 0;
    this.code = document.type?.split(/[/:]/).at(-1) ?? 'unknown';
    this.title = document.title ?? 'Something went wrong';
    this.requestId = document.requestId ?? null;
    this.errors = document.errors ?? [];
    this.document = document;
  }
}

/** The problem that a failed answer describes. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const document: ProblemDocument = await response.json().catch(() => ({
    title: 'The server did not answer as expected',
    detail: `It answered with status ${response.status}. Try again in a moment.`,
  }));
  const requestId = document.requestId ?? response.headers.get('x-request-id');
  return new ApiProblem({ ...document, status: response.status, ...(requestId ? { requestId } : {}) });
}

/** The problem of a request that got no answer at all. */
export function unreachable(cause: unknown): ApiProblem {
  return new ApiProblem(
    {
      type: 'unreachable',
      title: 'No connection',
      detail: 'The server cannot be reached. Check your connection, then try again.',
    },
    { cause },
  );
}

/** What went wrong in words for a person. */
export function problemMessage(error: unknown): string {
  return error instanceof ApiProblem
    ? error.message
    : 'Something unexpected went wrong. Reload the page and try again.';
}
