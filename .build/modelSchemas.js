// The JSON Schema of each report's model, made from its TypeScript type and the comments there.
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import ts from 'typescript';

/** The model of each report, and of the two pages that lead to reports. */
const MODELS = {
  sam: ['samReport.ts', 'SamModel'],
  'mid-year': ['yearReport.ts', 'YearModel'],
  eoy: ['yearReport.ts', 'YearModel'],
  board: ['boardReport.ts', 'BoardModel'],
  plan: ['planDocument.ts', 'PlanModel'],
  summary: ['summaryReport.ts', 'SummaryModel'],
  index: ['indexReport.ts', 'IndexModel'],
  documents: ['planDocument.ts', 'DocumentsModel'],
};

const FOLDER = fileURLToPath(new URL('../src/model/', import.meta.url));

/** The text of each schema by the name of its file. */
export async function modelSchemas() {
  const files = [...new Set(Object.values(MODELS).map(([file]) => `${FOLDER}${file}`))];
  const program = ts.createProgram(files, {
    strict: true,
    noLib: false,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const texts = Object.entries(MODELS).map(async ([id, [file, name]]) => {
    const source = program.getSourceFile(`${FOLDER}${file}`);
    const [declared] = checker
      .getExportsOfModule(checker.getSymbolAtLocation(source))
      .filter((symbol) => symbol.name === name);
    const schema = schemaOf(checker, declared, id);
    const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
    return [`report-${id}.schema.json`, text];
  });
  return Object.fromEntries(await Promise.all(texts));
}

function schemaOf(checker, declared, id) {
  const parts = new Map();
  const root = objectOf(checker.getDeclaredTypeOfSymbol(declared), declared.name);
  root.properties.report = { const: id, description: root.properties.report.description };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `report-${id}-output.schema.json`,
    title: `Model of the report ${id}`,
    description: commentOf(declared),
    ...root,
    $defs: Object.fromEntries([...parts].sort(([a], [b]) => (a < b ? -1 : 1))),
  };

  function commentOf(symbol) {
    return ts
      .displayPartsToString(symbol.getDocumentationComment(checker))
      .replace(/\s+/g, ' ')
      .trim();
  }

  function objectOf(type, path) {
    const fields = checker.getPropertiesOfType(type).map((symbol) => {
      const at = symbol.valueDeclaration ?? symbol.declarations[0];
      const description = commentOf(symbol);
      const node = nodeOf(checker.getTypeOfSymbolAtLocation(symbol, at), `${path}.${symbol.name}`);
      const isOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
      return { name: symbol.name, isOptional, node: { description, ...node } };
    });
    return {
      type: 'object',
      properties: Object.fromEntries(fields.map(({ name, node }) => [name, node])),
      required: fields.filter(({ isOptional }) => !isOptional).map(({ name }) => name),
      additionalProperties: false,
    };
  }

  function nodeOf(type, path) {
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.flags & ts.TypeFlags.String) return { type: 'string' };
    if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
    if (type.flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (checker.isTupleType(type)) return tupleOf(type, path);
    if (checker.isArrayType(type)) {
      return { type: 'array', items: nodeOf(checker.getTypeArguments(type)[0], `${path}[]`) };
    }
    if (type.isUnion()) return namedUnionOf(type, path);
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) {
      throw new Error(`${path} is nothing that a model can hold: ${checker.typeToString(type)}`);
    }
    return partOf(type, path);
  }

  function tupleOf(type, path) {
    const items = checker.getTypeArguments(type).map((each) => nodeOf(each, path));
    return { type: 'array', prefixItems: items, items: false, minItems: items.length };
  }

  /** A choice of parts stands among them by its own name. */
  function namedUnionOf(type, path) {
    const name = type.aliasSymbol?.name;
    const node = unionOf(type, path);
    if (name === undefined || !node.anyOf?.every((branch) => '$ref' in branch)) return node;
    if (!parts.has(name)) {
      parts.set(name, { description: commentOf(type.aliasSymbol), ...node });
    }
    return { $ref: `#/$defs/${name}` };
  }

  /** Literals as one list of values; null last. */
  function unionOf(type, path) {
    const types = type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    const nodes = types.map((each) =>
      each.flags & ts.TypeFlags.BooleanLiteral ? { type: 'boolean' } : nodeOf(each, path),
    );
    const literals = nodes.flatMap((node) => ('const' in node ? [node.const] : []));
    const rest = nodes.filter((node) => !('const' in node) && node.type !== 'null');
    const distinct = [...new Map(rest.map((node) => [JSON.stringify(node), node])).values()];
    const isNull = nodes.some((node) => node.type === 'null');
    const branches = [
      ...(literals.length > 0
        ? [literals.length > 1 ? { enum: literals } : { const: literals[0] }]
        : []),
      ...distinct,
      ...(isNull ? [{ type: 'null' }] : []),
    ];
    return branches.length === 1 ? branches[0] : { anyOf: branches };
  }

  /** A type with a name stands among the parts once; one without stands where it is used. */
  function partOf(type, path) {
    const symbol = type.aliasSymbol ?? type.symbol;
    const name = symbol?.name ?? '__joined';
    if (name.startsWith('__')) return objectOf(type, path);
    if (!parts.has(name)) {
      parts.set(name, null);
      const description = commentOf(symbol);
      parts.set(name, { description, ...objectOf(type, name) });
    }
    return { $ref: `#/$defs/${name}` };
  }
}
