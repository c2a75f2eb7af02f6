/** Where a written path leads: to a place in the workspace, or elsewhere, with the words for it. */
export type PlaceOfFile =
  | { readonly state: 'inside'; readonly path: string }
  | { readonly state: 'elsewhere'; readonly why: string };

/** Reads a path that an author wrote as one from the workspace's root, with `/` and without detours. */
export function inWorkspace(written: string): PlaceOfFile {
  if (/^file:/i.test(written)) return { state: 'elsewhere', why: 'is an address on one computer' };
  if (/^(?:[a-z]:[\\/]|[\\/~])/i.test(written)) {
    return { state: 'elsewhere', why: 'is a path on one computer' };
  }
  const steps: string[] = [];
  for (const step of written.split('/')) {
    if (step === '..' && steps.pop() === undefined) {
      return { state: 'elsewhere', why: 'leads out of this workspace' };
    }
    if (step !== '' && step !== '.' && step !== '..') steps.push(step);
  }
  return { state: 'inside', path: steps.join('/') };
}
