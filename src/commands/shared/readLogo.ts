import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import { CONFIG_FILE, type Workspace } from '../../model/workspace.ts';
import { logoImage } from '../../render/logoImage.ts';

type Named = Pick<Workspace, 'settings' | 'districts'>;

/** The district's logo as HTML, empty where the configuration names none. Fails where it cannot be used. */
export function readLogo(context: Context, root: string, workspace: Named): string {
  const logo = lookAtLogo(context, root, workspace);
  if ('html' in logo) return logo.html;
  throw new CommandError(logo.message, { hint: logo.hint });
}

/** The same, or why it cannot be used. */
export function lookAtLogo(
  { files }: Context,
  root: string,
  { settings, districts }: Named,
): { readonly html: string } | { readonly message: string; readonly hint: string } {
  const { logo } = settings.page;
  if (logo === undefined) return { html: '' };
  const content = files.exists(root, logo) ? files.read(root, logo) : null;
  if (content === null) {
    return {
      message: `The logo ${logo} is not a file of this workspace.`,
      hint: `Correct \`page: {logo: …}\` in ${CONFIG_FILE}: the path begins at its folder.`,
    };
  }
  const district = districts.find(({ id }) => id === settings.organization)?.name;
  const made = logoImage(logo, content, district ?? settings.organization);
  if ('html' in made) return made;
  return {
    message: `The logo ${logo} ${made.unfit}.`,
    hint: 'Save it as a PNG, JPEG or plain SVG picture of at most 500 kB.',
  };
}
