import type { Context } from '../../model/context.ts';

const FOLDER = 'schemas/output';
const ENDING = '.schema.json';

/** A JSON Schema of what a command prints for scripts. */
export interface OutputSchema {
  /** The command's name with `-output`, so that it is not taken for a kind of plan. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

/** The schemas of all outputs for scripts, sorted by name. */
export function outputSchemas({ assets }: Context): OutputSchema[] {
  return assets.list(FOLDER).map((file) => {
    const text = assets.text(`${FOLDER}/${file}`);
    const { title } = JSON.parse(text) as { title: string };
    return { name: `${file.slice(0, -ENDING.length)}-output`, title, text };
  });
}
