import type { Statement, VariableDeclarator } from '@swc/core';
import { Visitor } from '@swc/core/Visitor.js';

const { visitStatement } = Visitor.prototype;

/**
 * Lets the visitor of swc that dependency-cruiser walks files with pass `using` as it does `const`: by itself it throws at
 * a statement it does not know, and it is deprecated, so that it will not learn.
 */
export function teachSwcUsing(): void {
  Visitor.prototype.visitStatement = function visit(statement) {
    return visitStatement.call(this, usingAsConst(statement));
  };
}

function usingAsConst(statement: Statement): Statement {
  // swc's types do not have the statement that its parser gives.
  const { type, decls } = statement as { type: string; decls?: VariableDeclarator[] };
  if (type !== 'UsingDeclaration' || decls === undefined) return statement;
  const { span } = statement;
  return { type: 'VariableDeclaration', kind: 'const', declare: false, declarations: decls, span };
}
