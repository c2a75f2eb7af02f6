// Paints the first page of an example packet for the README: npm run build && node .build/picture.js
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const PLAN = 'sip-harborview-2026';
/** Dots a point: wide enough to be read on a page of GitHub, small enough for a clone. */
const SCALE = 1.3;

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pip-picture-'));
try {
  const asked = ['report', '--cycle', 'winter', '--plan', PLAN, '--as-of', '2027-02-02'];
  const words = ['-C', `${root}examples/harborview`, ...asked, '--out', folder];
  execFileSync(process.execPath, [`${root}bin/pip.js`, ...words], { stdio: 'inherit' });
  const data = new Uint8Array(readFileSync(join(folder, `sam-${PLAN}.pdf`)));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const page = await pdf.getPage(1);
  const viewport = page.getViewport({ scale: SCALE });
  const { canvas, context } = pdf.canvasFactory.create(viewport.width, viewport.height);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  writeFileSync(`${root}.github/packet.png`, canvas.toBuffer('image/png'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
