import { join } from 'node:path';
import ts from 'typescript';
import { nodesIn, ROOT } from './tree.js';

/**
 * Every name that the data of refusals can hold, as the compiler knows them: of what `broken` is inferred to return,
 * and of what is written where JSON is asked for.
 * @param files those that hold rules, relative to the project
 */
export function datumNames(files: readonly string[]): string[] {
  const program = ts.createProgram(
    files.map((file) => join(ROOT, file)),
    {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      lib: ['lib.es2023.d.ts'],
      module: ts.ModuleKind.NodeNext,
    },
  );
  const checker = program.getTypeChecker();
  const names = files.flatMap((file) =>
    [...nodesIn(program.getSourceFile(join(ROOT, file))!)].flatMap((node) => namesAt(checker, node)),
  );
  return [...new Set(names)].toSorted();
}

function namesAt(checker: ts.TypeChecker, node: ts.Node): readonly string[] {
  if (ts.isObjectLiteralExpression(node))
    return isJson(checker, checker.getContextualType(node))
      ? namesOf(checker, checker.getTypeAtLocation(node))
      : [];
  if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'broken') return [];
  const told = checker.getTypeAtLocation(node.initializer).getCallSignatures();
  return told.flatMap((one) => namesOf(checker, one.getReturnType()));
}

/** Whether a type is that of JSON: an object of it may have any name. */
const isJson = (checker: ts.TypeChecker, type: ts.Type | undefined): boolean =>
  partsOf(type).some((part) => {
    const held = partsOf(checker.getIndexInfoOfType(part, ts.IndexKind.String)?.type);
    return [ts.TypeFlags.BooleanLike, ts.TypeFlags.String].every((flag) =>
      held.some((one) => one.flags & flag),
    );
  });

/** Names of a type's properties, those of the things in its lists among them; JSON itself names nothing. */
function namesOf(checker: ts.TypeChecker, type: ts.Type | undefined): readonly string[] {
  if (isJson(checker, type)) return [];
  return partsOf(type).flatMap((part) => {
    if (!(part.flags & ts.TypeFlags.Object)) return [];
    const [item] = checker.isArrayType(part) ? checker.getTypeArguments(part as ts.TypeReference) : [];
    if (checker.isArrayType(part)) return namesOf(checker, item);
    return part
      .getProperties()
      .flatMap((property) => [property.name, ...namesOf(checker, checker.getTypeOfSymbol(property))]);
  });
}

const partsOf = (type: ts.Type | undefined): readonly ts.Type[] =>
  type === undefined ? [] : type.isUnion() ? type.types : [type];
