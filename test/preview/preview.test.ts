import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportFolder } from '../cli/reports.ts';
import { runPip } from '../cli/runPip.ts';
import { changes } from '../io/site/changes.ts';
import { temporaryFolder } from '../temporary.ts';
import { previewing } from './previewing.ts';

const ROOT = join(import.meta.dirname, '../..');
const STAFF = join(ROOT, 'examples/harborview-staff');
const SIP = 'plans/schools/sip-mariner.yaml';
const SAM = 'sam/sip-mariner-2026/winter';

/** A workspace with a district plan and one school plan. */
function smallWorkspace(): string {
  const folder = temporaryFolder();
  cpSync(join(ROOT, 'test/cli/base'), folder, { recursive: true });
  return folder;
}

const edit = (folder: string, file: string, from: string, to: string): void => {
  const text = readFileSync(join(folder, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  writeFileSync(join(folder, file), text.replace(from, to));
};

describe('a report in the preview', () => {
  it.each([
    ['sam', 'sip-mariner-2026', 'winter'],
    ['mid-year', 'sip-mariner-2026', 'winter'],
    ['eoy', 'dip-2026', 'spring'],
    ['board', 'dip-2026', 'winter'],
    ['summary', 'sip-mariner-2026', 'winter'],
    ['plan', 'dip-2026', null],
    ['plan', 'sip-mariner-2026', 'fall'],
  ])('is the page that pip report writes: %s on %s, %s', async (report, plan, cycle) => {
    const { root, contents } = reportFolder();
    const flags = ['--plan', plan, '--format', 'html', '--out', 'out'];
    const forCycle = cycle === null ? [] : ['--cycle', cycle];
    const { code, stderr } = await runPip(['report', report, ...forCycle, ...flags], root);
    expect(code, stderr).toBe(0);
    const written = contents().get(`${report}-${plan}.html`);
    const { get } = await previewing(root);
    const path = [report, plan, ...(cycle === null ? [] : [cycle])].join('/');
    const { status, body } = await get(`/page/${path}`);
    expect(status).toBe(200);
    expect(Buffer.from(body).toString('latin1')).toBe(written);
  });

  it('is for whom it is asked for, and in the language', async () => {
    const { root, contents } = reportFolder();
    const flags = ['--plan=dip-2026', '--cycle=winter', '--format=html', '--out=out'];
    await runPip(['report', 'eoy', '--audience=public', ...flags], root);
    await runPip(['report', 'summary', '--lang=es', ...flags], root);
    const { get } = await previewing(root, 'dip-2026', '--audience=public', '--lang=es');
    const eoy = await get('/page/eoy/dip-2026/winter');
    expect(Buffer.from(eoy.body).toString('latin1')).toBe(
      contents().get('eoy-dip-2026.public.html'),
    );
    const summary = await get('/page/summary/dip-2026/winter');
    expect(Buffer.from(summary.body).toString('latin1')).toBe(
      contents().get('summary-dip-2026.es.html'),
    );
  });

  it('stands in a frame that can do nothing, between ways to others', async () => {
    const { root } = reportFolder();
    const { get, address } = await previewing(root);
    const view = (await get(`/view/${SAM}`)).body;
    expect(view).toContain(`<iframe src="/page/${SAM}"`);
    expect(view).toContain('sandbox="allow-same-origin"');
    for (const link of [
      'summary/sip-mariner-2026/winter',
      'sam/sip-mariner-2026/fall',
      'plan/sip-mariner-2026',
    ]) {
      expect(view).toContain(`<a href="/view/${link}">`);
      expect((await get(`/view/${link}`)).status).toBe(200);
    }
    const { headers } = await get(`/page/${SAM}`);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'.*; sandbox allow-same-origin$/,
    );
    const index = (await get('/')).body;
    expect(index).toContain(`<a href="/view/${SAM}">Student Achievement Meeting packet</a>`);
    expect(index).toContain('Reports as of February 2, 2027');
    expect(index).toContain('<a href="/view/eoy/sip-mariner-2026/spring">End-of-year report</a>');
    expect(new URL(address).pathname).toBe('/');
  });

  it('is what the address leads to where it was the only one asked for', async () => {
    const { address } = await previewing(smallWorkspace(), '--report', 'sam', 'sip-dune-2026');
    expect(new URL(address).pathname).toBe('/view/sam/sip-dune-2026/winter');
  });
});

describe('a preview after something is saved', () => {
  it('shows the plan as it is, its faults with their place, and itself again after the mend', async () => {
    const { root, edit: change } = reportFolder();
    const { says } = await previewing(root);
    const view = `/view/${SAM}`;
    change(SIP, 'Mariner High School improvement plan', 'A plan with another name');
    await says(`/page/${SAM}`, 'A plan with another name');
    change(SIP, 'aligns_to: [dip-2026#', 'aligns_to: [dip-2026#x');
    const broken = await says(view, 'This report cannot be made (1 error)');
    expect(broken).toMatch(
      /<code>plans\/schools\/sip-mariner\.yaml:\d+:\d+<\/code> <b>error<\/b> unresolved-reference/,
    );
    expect(broken).toMatch(/│ +<b>\^+<\/b>/);
    expect(broken).not.toContain('<iframe');
    const validated = await runPip(['validate'], root);
    const [, message = ''] = validated.stdout.split('\n');
    expect(broken).toContain(message.trim());
    change(SIP, 'dip-2026#x', 'dip-2026#');
    await says(view, '<iframe');
  });

  it('still knows a plan that is no YAML any more', async () => {
    const root = smallWorkspace();
    const { says, get } = await previewing(root);
    const view = '/view/sam/sip-dune-2026/winter';
    edit(root, 'plans/sip.yaml', 'school: dune', 'school: [dune');
    expect(await says(view, 'plans/sip.yaml:')).toContain('<h1>Dune Street improvement plan</h1>');
    expect((await get('/')).body).toContain('plans/sip.yaml:');
    expect((await get('/page/sam/sip-dune-2026/winter')).status).toBe(404);
    edit(root, 'plans/sip.yaml', 'school: [dune', 'school: dune');
    await says(view, '<iframe');
    rmSync(join(root, 'plans/sip.yaml'));
    await says(view, 'sip-dune-2026 is not here any more.');
  });

  it('tells mistakes of the configuration, and its absence', async () => {
    const root = smallWorkspace();
    const { says } = await previewing(root);
    const view = '/view/sam/sip-dune-2026/winter';
    const config = readFileSync(join(root, 'pip.config.yaml'));
    edit(root, 'pip.config.yaml', 'organization:', 'organisation:');
    await says(view, 'pip.config.yaml:2:1');
    await says('/', 'Did you mean `organization`?');
    rmSync(join(root, 'pip.config.yaml'));
    await says(view, 'There is no pip.config.yaml');
    writeFileSync(join(root, 'pip.config.yaml'), config);
    await says(view, '<iframe');
    await says('/', 'Dune Street improvement plan');
  });

  it('follows templates, styles, words and the logo, also where there were none', async () => {
    const root = smallWorkspace();
    mkdirSync(join(root, 'pictures'));
    const logo = (color: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="${color}" d="M0 0h9v9H0z"/></svg>`;
    writeFileSync(join(root, 'pictures/logo.svg'), logo('#123456'));
    edit(root, 'pip.config.yaml', 'format: 1', 'format: 1\npage: {logo: pictures/logo.svg}');
    const { says } = await previewing(root);
    const page = '/page/summary/sip-dune-2026/winter';
    await says(page, btoa(logo('#123456')));
    writeFileSync(join(root, 'pictures/logo.svg'), logo('#654321'));
    await says(page, btoa(logo('#654321')));
    cpSync(join(ROOT, 'templates/pages'), join(root, 'templates/pages'), { recursive: true });
    edit(root, 'templates/pages/report.css', '--ink: #1d2733', '--ink: #0a0b0c');
    await says(page, '--ink: #0a0b0c');
    mkdirSync(join(root, 'templates/reports'));
    const template = join(root, 'templates/reports/summary.md.hbs');
    writeFileSync(template, '# {{title}} of ours\n');
    await says(page, 'of ours');
    const view = '/view/summary/sip-dune-2026/winter';
    writeFileSync(template, '# {{titel}} of ours\n');
    await says(view, '<code>templates/reports/summary.md.hbs:1:5</code>');
    rmSync(template);
    await says(view, '<iframe');
    mkdirSync(join(root, 'templates/words'));
    const words = join(root, 'templates/words/en.yaml');
    writeFileSync(words, 'words:\n  title_school: For families in {year}\n');
    await says(page, 'For families in <span class="together">2026-27</span>');
    writeFileSync(words, 'words:\n  title_scool: For families in {year}\n');
    await says(view, '<code>templates/words/en.yaml:2:3</code>');
  });

  it('tells the warnings beside the report', async () => {
    const root = smallWorkspace();
    const { says } = await previewing(root);
    edit(
      root,
      'plans/sip.yaml',
      'owner: {name: Jo Park, title: Assistant principal}',
      'owner: {name: TBD, title: Coach}',
    );
    const view = await says('/view/sam/sip-dune-2026/winter', 'placeholder-owner');
    expect(view).toMatch(/<summary>\d+ warnings? in this plan<\/summary>/);
    expect(view).toContain('<iframe');
  });
});

describe('what a preview never shows', () => {
  it('a file, whatever the address says', async () => {
    const { root } = reportFolder();
    writeFileSync(join(root, 'secret.txt'), 'TOP SECRET');
    const { get } = await previewing(root);
    for (const path of [
      '/secret.txt',
      '/page/secret.txt',
      '/pip.config.yaml',
      '/plans/',
      '/page/',
      '/view/../../secret.txt',
      '/page/..%2f..%2fsecret.txt',
      '/page/%2e%2e/secret.txt',
      `/page/${SAM}/../../../../secret.txt`,
      `/page/${SAM}%00.html`,
      '/page/sam/sip-mariner-2026/__proto__',
      '/__proto__',
      '/constructor',
      '/templates/preview/preview.css',
    ]) {
      const { status, body } = await get(path);
      expect([path, status]).toEqual([path, 404]);
      expect(body).toContain('There is nothing at this address.');
      expect(body).not.toMatch(/SECRET|organization:|--ink/);
    }
  });

  it('what links in the workspace lead to outside of it', async () => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'secret.txt'), 'TOP SECRET');
    const root = smallWorkspace();
    mkdirSync(join(root, 'templates/pages'), { recursive: true });
    mkdirSync(join(root, 'templates/reports'), { recursive: true });
    mkdirSync(join(root, 'templates/words'));
    for (const name of [
      'templates/pages/report.css',
      'templates/reports/sam.md.hbs',
      'templates/words/en.yaml',
      'plans/x.yaml',
    ]) {
      symlinkSync(join(outside, 'secret.txt'), join(root, name));
    }
    const { get } = await previewing(root, 'sip-dune-2026');
    for (const path of ['/', '/view/sam/sip-dune-2026/winter', '/page/sam/sip-dune-2026/winter']) {
      const { body } = await get(path);
      expect([path, body.includes('SECRET')]).toEqual([path, false]);
    }
  });

  it('a workspace around its own, should its own be gone', async () => {
    const outer = smallWorkspace();
    const inner = join(outer, 'inner');
    cpSync(join(ROOT, 'test/cli/base'), inner, { recursive: true });
    edit(outer, 'plans/sip.yaml', 'Dune Street improvement plan', 'OUTER SECRET');
    const { says, get } = await previewing(inner);
    rmSync(join(inner, 'pip.config.yaml'));
    const gone = await says('/', `There is no pip.config.yaml in ${inner} any more.`);
    const view = await get('/page/sam/sip-dune-2026/winter');
    for (const body of [gone, view.body]) expect(body).not.toContain('OUTER SECRET');
  });

  it('a plan of another year, or one that was put aside', async () => {
    const root = smallWorkspace();
    const { get, says } = await previewing(root);
    edit(root, 'plans/sip.yaml', 'status: adopted', 'status: archived');
    await says('/view/sam/sip-dune-2026/winter', 'sip-dune-2026 is not here any more.');
    expect((await get('/')).body).not.toContain('sip-dune-2026');
  });

  it('a confidential plan in a public workspace', async () => {
    const root = smallWorkspace();
    const student = readFileSync(join(STAFF, 'plans/student-s-0417.yaml'), 'utf8');
    writeFileSync(
      join(root, 'plans/student.yaml'),
      student.replace(/^school: .*$/m, 'school: dune'),
    );
    const id = /^id: (.*)$/m.exec(student)?.[1] ?? '';
    const { get } = await previewing(root);
    expect((await get('/')).body).not.toContain(`/view/plan/${id}`);
    expect((await get(`/page/plan/${id}`)).status).toBe(404);
    expect((await get(`/view/plan/${id}`)).status).toBe(404);
    const named = await runPip(['preview', id], root);
    expect(named.code).toBe(2);
    expect(named.stderr).toContain(`The plan ${id} is confidential, and this workspace is public.`);
  });

  it('anything of a confidential workspace to the public', async () => {
    const refused = await runPip(['preview', '--audience', 'public'], STAFF);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('This workspace is confidential');
    const { get } = await previewing(STAFF);
    const index = (await get('/')).body;
    expect(index).toContain('<a href="/view/plan/');
    expect(index).not.toContain('/view/summary/');
    const [, path = ''] = /href="(\/view\/plan\/[^"]+)"/.exec(index) ?? [];
    const { body } = await get(path);
    const [, title = ''] = /<title>(.*)<\/title>/.exec(body) ?? [];
    expect(title).toBe(`The whole plan or form: ${path.split('/').at(-1) ?? ''}`);
  });
});

describe('the end of a preview', () => {
  it('is Ctrl-C, and nothing is left', async () => {
    const root = smallWorkspace();
    const { address, get, interrupt } = await previewing(root);
    const page = await changes(address);
    expect((await interrupt()).code).toBe(130);
    for (let word = await page.next(); word !== null;) word = await page.next();
    await expect(get('/')).rejects.toThrow('ECONNREFUSED');
  });

  it('is at once where the port is taken', async () => {
    const root = smallWorkspace();
    const { address } = await previewing(root);
    const { port } = new URL(address);
    const second = await runPip(['preview', '--port', port], root);
    expect(second).toMatchObject({ code: 3, stdout: '' });
    expect(second.stderr).toBe(
      `pip: The port ${port} is in use, perhaps by another preview.\n  Name another, or leave --port out for one that is free.\n`,
    );
  });
});
