import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether LibreOffice is there to open and save workbooks; tests that need it are skipped otherwise. */
export const hasOffice = ((): boolean => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/**
 * Has LibreOffice save a file as something else; the result lies in the same folder.
 * @param reading how it opens the file, where that has to be said.
 */
export function convert(folder: string, file: string, format: string, reading?: string): void {
  const home = join(folder, 'office-home');
  mkdirSync(home, { recursive: true });
  const user = `-env:UserInstallation=${pathToFileURL(home).href}`;
  const filter = reading === undefined ? [] : [`--infilter=${reading}`];
  const args = ['--headless', user, ...filter, '--convert-to', format, '--outdir', folder, file];
  execFileSync('soffice', args, { cwd: folder, stdio: 'ignore' });
}

/** Every sheet as a CSV file of its own, `<file>-<sheet>.csv`, in UTF-8, cells as they are shown. */
export const ALL_SHEETS_AS_CSV =
  'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false,false,false,-1';
