import type { Diagnostic, Finding, Range } from '../model/diagnostic.ts';
import type { Kind } from '../model/kind.ts';
import { nearest } from '../model/nearest.ts';
import { once } from '../model/once.ts';
import type { ConfigFile, DirectoryFile, Measure, MeasuresFile } from '../model/plan.ts';
import {
  CONFIG_FILE,
  DIRECTORY_FILE,
  type Plan,
  type PlanData,
  type Settings,
  type SourceFile,
  type Workspace,
} from '../model/workspace.ts';
import { buildPlan, claimedIds } from './buildPlan.ts';
import { contradictionsIn } from './contradictions.ts';
import { diagnose, inReadingOrder } from './diagnose.ts';
import { discreet, isConfidentialText } from './discreet.ts';
import { type Upgrade, upgradeDocument, UPGRADES } from './formats.ts';
import { parseYaml } from './parseYaml.ts';
import { placeOf } from './places.ts';
import { type ChooseSchema, type ReadDocument, readDocuments } from './readDocument.ts';
import { type Schema, valueAt } from './schemaNodes.ts';
import { inline } from './schemaWords.ts';
import { settingsOf } from './settings.ts';
import { BUILT_IN, isSchemaFile, type Shapes } from './shapes.ts';
import { withPlans } from './withPlans.ts';

/** Places a finding about a plan or another file of the workspace. */
export type Place = (
  parts: Finding & {
    readonly file: string;
    readonly rule: string;
    readonly severity: Diagnostic['severity'];
  },
) => Diagnostic;

export interface Loaded {
  /** Null when the configuration is too broken to say anything else. */
  readonly workspace: Workspace | null;
  /** What is wrong with the texts themselves: syntax and shape. In reading order. */
  readonly diagnostics: readonly Diagnostic[];
  readonly place: Place;
  /** Text of each file, for source frames; empty for confidential plans, which no log may hold. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Builds the workspace from the texts of its files. Never throws for what the texts hold.
 * @param shapes the schemas and kinds to go by; other than the built-in ones where the workspace
 * has schemas of its own.
 * @param upgrades the ways from older formats.
 */
export function loadWorkspace(
  sources: readonly SourceFile[],
  shapes: Shapes = BUILT_IN,
  upgrades: readonly Upgrade[] = UPGRADES,
): Loaded {
  const sorted = sources
    .filter(({ file }) => !isSchemaFile(file))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const read = readDocuments(sorted, (file) => chooserFor(file, shapes), upgrades);
  const place = placer(new Map(read.map((document) => [document.file, document])), upgrades);
  const documents = withContradictions(read, place);
  const secret = new Set(
    documents.filter(({ text }) => isConfidentialText(text, shapes.kinds)).map(({ file }) => file),
  );
  const tell = (diagnostic: Diagnostic): Diagnostic =>
    secret.has(diagnostic.file) ? discreet(diagnostic) : diagnostic;
  return {
    workspace: assemble(documents, shapes),
    diagnostics: inReadingOrder(documents.flatMap(({ diagnostics }) => diagnostics.map(tell))),
    place: (parts) => tell(place(parts)),
    texts: new Map(documents.map(({ file, text }) => [file, secret.has(file) ? '' : text])),
  };
}

function withContradictions(documents: readonly ReadDocument[], place: Place): ReadDocument[] {
  const found = contradictionsIn(documents);
  if (found.length === 0) return [...documents];
  return documents.map((document) => {
    const own = found.filter(({ file }) => file === document.file);
    const diagnostics = own.map((finding) => place({ ...finding, severity: 'error' }));
    return { ...document, diagnostics: [...document.diagnostics, ...diagnostics] };
  });
}

const isMeasures = (file: string): boolean => file.startsWith('measures/');

function schemaOf(name: string, { schemas }: Shapes): Schema {
  const schema = schemas.get(name);
  if (!schema) throw new Error(`There is no schema called ${name}.`);
  return schema;
}

function chooserFor(file: string, shapes: Shapes): ChooseSchema {
  if (file === CONFIG_FILE) return () => schemaOf('config', shapes);
  if (file === DIRECTORY_FILE) return () => schemaOf('directory', shapes);
  if (isMeasures(file)) return () => schemaOf('measures', shapes);
  return (data) => choosePlanSchema(data, shapes);
}

function choosePlanSchema(
  data: Readonly<Record<string, unknown>>,
  shapes: Shapes,
): ReturnType<ChooseSchema> {
  const list = shapes.kinds.map(({ id, title }) => `${id} (${title.toLowerCase()})`).join(', ');
  const id = data['kind'];
  if (id === undefined || id === null) {
    return {
      rule: 'unknown-kind',
      path: id === null ? ['kind'] : [],
      message: 'This file does not say what kind of plan it is.',
      hint: `Begin it with \`kind:\` and one of ${list}.`,
    };
  }
  const kind = shapes.kinds.find((known) => known.id === id);
  if (kind) return schemaOf(kind.schema, shapes);
  const called = inline(id);
  const near = nearest(
    called,
    shapes.kinds.map((known) => known.id),
  );
  return {
    rule: 'unknown-kind',
    path: ['kind'],
    message: `There is no kind of plan called \`${called}\`. Kinds: ${list}.`,
    hint: near ? `Did you mean \`${near}\`?` : 'Choose one of these.',
  };
}

function assemble(documents: readonly ReadDocument[], { kinds }: Shapes): Workspace | null {
  const config = documents.find(({ file }) => file === CONFIG_FILE);
  if (!config?.data || config.diagnostics.length > 0) return null;
  const directory = documents.find(({ file }) => file === DIRECTORY_FILE);
  const { districts = [], schools = [] } = (directory?.data ?? {}) as Partial<DirectoryFile>;
  const settings = settingsOf(config.data as ConfigFile);
  const shared = sharedMeasures(documents);
  const planFiles = documents.filter(
    ({ file }) => file !== CONFIG_FILE && file !== DIRECTORY_FILE && !isMeasures(file),
  );
  const plans = planFiles.flatMap((document) => toPlan(document, kinds, settings, shared));
  const brokenIds = planFiles
    .filter(({ data }) => data === null)
    .map(({ raw }) => valueAt(raw, ['id']));
  const rest = {
    kinds,
    settings,
    districts,
    schools,
    directoryComplete: (directory?.diagnostics.length ?? 0) === 0,
    sharedMeasures: shared,
    sharedMeasurePlaces: placesOfShared(documents),
    measuresComplete: documents.every(
      ({ file, diagnostics }) => !isMeasures(file) || diagnostics.length === 0,
    ),
    measureFiles: documents.map(({ file }) => file).filter(isMeasures),
    brokenPlanIds: new Set(brokenIds.filter((id) => typeof id === 'string')),
    brokenPlanFiles: planFiles.filter(({ data }) => data === null).map(({ file }) => file),
    plansComplete: brokenIds.every((id) => typeof id === 'string'),
  };
  return withPlans(rest, plans);
}

const measuresIn = ({ file, data }: ReadDocument): readonly Measure[] =>
  isMeasures(file) && data !== null ? (data as MeasuresFile).measures : [];

function sharedMeasures(documents: readonly ReadDocument[]): Map<string, Measure> {
  // Of two with one id the first counts, as the message about the second says.
  const measures = documents.flatMap(measuresIn).reverse();
  return new Map(measures.map((measure) => [measure.id, measure]));
}

function placesOfShared(documents: readonly ReadDocument[]): Workspace['sharedMeasurePlaces'] {
  return new Map(
    documents.flatMap((document) =>
      measuresIn(document).map(({ id }, index) => {
        return [id, { file: document.file, path: ['measures', index] }] as const;
      }),
    ),
  );
}

function toPlan(
  document: ReadDocument,
  kinds: readonly Kind[],
  { labels }: Settings,
  sharedMeasures: ReadonlyMap<string, Measure>,
): Plan[] {
  const { file, raw, data, leftOut, pathInFile } = document;
  if (data === null) return [];
  const planData = data as PlanData;
  const kind = kinds.find(({ id }) => id === planData.kind);
  if (!kind) return [];
  const [about] = kind.about.flatMap(({ field }) => valueAt(data, [field]) ?? []);
  const origin = {
    file,
    kind: kind.id,
    about: typeof about === 'string' ? about : '',
    leftOut,
    pathInFile,
    claimedIds: once(() => claimedIds(raw)),
  };
  const { levels, plainFields = [] } = kind;
  return [buildPlan(planData, origin, { sharedMeasures, levels, plainFields, labels })];
}

const START: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/**
 * Places are rare and trees are large: a file is parsed once more when something in it is to be
 * shown, and only the last tree is kept.
 */
function placer(documents: ReadonlyMap<string, ReadDocument>, upgrades: readonly Upgrade[]): Place {
  let last: { file: string; yaml: ReturnType<typeof parseYaml> } | null = null;
  return (parts) => {
    const source = documents.get(parts.file);
    if (!source || source.text === '') return diagnose(parts, START, undefined);
    if (last?.file !== parts.file) {
      last = { file: parts.file, yaml: parseYaml(source.text) };
      upgradeDocument(last.yaml.document, last.yaml.data, upgrades);
    }
    const path = source.pathInFile(parts.path);
    const { document, lines } = last.yaml;
    const range = placeOf(document, lines, source.text, { ...parts, path });
    return diagnose({ ...parts, path }, range, source.raw);
  };
}
