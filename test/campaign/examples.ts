import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSources } from '../../src/io/sources.ts';
import type { SourceFile } from '../../src/model/workspace.ts';

export const EXAMPLE_FOLDER = fileURLToPath(new URL('../../examples/', import.meta.url));

/** The example workspaces by name, as they are read from disk. */
export const EXAMPLES: ReadonlyMap<string, readonly SourceFile[]> = new Map(
  readdirSync(EXAMPLE_FOLDER).map((name) => [name, readSources(`${EXAMPLE_FOLDER}${name}`)]),
);

/** Name of the example that a file belongs to. */
export const exampleOf = ({ file }: { readonly file: string }): string => file.split('/')[0] ?? '';

const SCHOOLS = 'harborview/plans/schools';

/** Files that mistakes are planted in. */
export const ANCHOR = `${SCHOOLS}/sip-anchor.yaml`;
export const BAHIA = `${SCHOOLS}/sip-bahia.yaml`;
export const LIGHTHOUSE = `${SCHOOLS}/sip-lighthouse-point.yaml`;
export const KEEL = `${SCHOOLS}/sip-keel-street.yaml`;
export const DISTRICT = 'harborview/plans/dip-2026.yaml';
export const ADDENDUM = 'harborview/plans/addendum-anchor-2026.yaml';
export const SHARED = 'harborview/measures/district.yaml';
export const CONFIG = 'harborview/pip.config.yaml';
export const DIRECTORY = 'harborview/directory.yaml';

export const TEACHER = 'harborview-staff/plans/tip-e-2207.yaml';
export const STUDENT = 'harborview-staff/plans/student-s-0417.yaml';
export const SUPPORT = 'harborview-staff/plans/support-e-3114.yaml';
export const STAFF_CONFIG = 'harborview-staff/pip.config.yaml';
export const STAFF_DIRECTORY = 'harborview-staff/directory.yaml';

export const CIM = 'delta-valley/plans/cim-2026.yaml';
export const CIM_CONFIG = 'delta-valley/pip.config.yaml';
export const CIM_DIRECTORY = 'delta-valley/directory.yaml';

export const CAMPUS = 'lone-star/plans/campuses/mesquite-flat.yaml';
export const WINDMILL = 'lone-star/plans/campuses/windmill-junior-high.yaml';
export const CAMPUS_CONFIG = 'lone-star/pip.config.yaml';
export const CAMPUS_SCHEMA = 'lone-star/schemas/campus.schema.json';
export const OWN_FIELDS = 'lone-star/schemas/common.schema.json';
