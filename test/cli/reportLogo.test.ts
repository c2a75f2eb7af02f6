import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { reportFolder } from './reports.ts';
import { runPip } from './runPip.ts';

const circle = (radius: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="${radius}"/></svg>`;

function withLogo(logo: string) {
  const folder = reportFolder();
  folder.edit('pip.config.yaml', 'page:\n', `page:\n  logo: ${logo}\n`);
  return folder;
}

it("puts the district's logo on every page of reports, with its name as words", async () => {
  const folder = withLogo('art/seal.svg');
  const { code, stderr } = await folder.report();
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('The logo art/seal.svg is not a file of this workspace.'),
  });
  expect([...folder.contents().keys()]).toEqual([]);

  const flat = withLogo('seal.svg');
  writeFileSync(join(flat.root, 'seal.svg'), circle(4));
  expect((await flat.report('sam', 'plan', 'board', 'summary')).code).toBe(0);
  const pages = [...flat.contents()].filter(([name]) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(6);
  const inside = Buffer.from(circle(4)).toString('base64');
  for (const [name, html] of pages) {
    expect(
      html.split(`<img class="logo" src="data:image/svg+xml;base64,${inside}"`),
      name,
    ).toHaveLength(2);
    expect(html, name).toContain('alt="Harborview Public Schools"');
  }
});

it('makes reports again when the logo has changed, and refuses one that is unfit', async () => {
  const folder = withLogo('seal.svg');
  const logo = join(folder.root, 'seal.svg');
  writeFileSync(logo, circle(4));
  await folder.report();
  const before = folder.writings();
  writeFileSync(logo, circle(3));
  expect((await folder.report()).code).toBe(0);
  expect(folder.writings().get('sam-sip-bahia-2026.html')).not.toBe(
    before.get('sam-sip-bahia-2026.html'),
  );
  writeFileSync(logo, circle(4).replace('<circle', '<script>1</script><circle'));
  const { code, stderr } = await folder.report();
  expect(code).toBe(2);
  expect(stderr).toContain('The logo seal.svg holds a script or a page.');
});

it('never takes a logo from outside of the workspace', async () => {
  const secret = join(temporaryFolder(), 'secret.svg');
  writeFileSync(secret, circle(4));
  const linked = withLogo('seal.svg');
  symlinkSync(secret, join(linked.root, 'seal.svg'));
  expect((await linked.report()).stderr).toContain('is not a file of this workspace');
  for (const path of ['../seal.svg', '/seal.svg', 'https://a.b/seal.svg', 'seal.pdf']) {
    const { root } = withLogo(`"${path}"`);
    const { code, stdout } = await runPip(['validate'], root);
    expect(code).toBeGreaterThan(0);
    expect(stdout).toContain('malformed-value');
    expect(readFileSync(join(root, 'pip.config.yaml'), 'utf8')).toContain(path);
  }
  const climbing = withLogo('art/../../seal.svg');
  expect((await climbing.report()).code).toBe(2);
});
