import { describe, expect, it } from 'vitest';
import { countProblems } from '../../../src/format/preview/countProblems.ts';
import { formatProblems } from '../../../src/format/preview/formatProblems.ts';
import { previewIndex } from '../../../src/format/preview/previewIndex.ts';
import { PREVIEW_POLICY } from '../../../src/format/preview/previewPage.ts';
import { previewReport, type ReportView } from '../../../src/format/preview/previewReport.ts';
import { info, MANY, nasty, warning } from '../diagnostics.ts';

const TEXT = 'a: 1\nb:\n  - visits of <all> &\n  - notes\n';
const NONE = { diagnostics: [], texts: new Map<string, string>() };

const about = {
  plan: 'sip-x',
  title: 'Plan <b>"X"</b> & more',
  report: 'Mid-year report',
  reports: [
    { label: 'Mid-year report', href: '/view/mid-year/sip-x/winter', isCurrent: true },
    { label: 'The whole plan or form', href: '/view/plan/sip-x', isCurrent: false },
  ],
  cycles: [],
};

const shown: ReportView = {
  about,
  remarks: NONE,
  content: { href: '/page/mid-year/sip-x/winter', digest: 'abc' },
};

describe('problems in a page', () => {
  it('have their place, their words, the line with a mark and what to do', () => {
    const diagnostics = [{ ...warning, column: 5, hint: 'Name somebody.' }];
    expect(formatProblems({ diagnostics, texts: new Map([['plans/a.yaml', TEXT]]) })).toBe(
      `<article class="problem warning">
<p class="place"><code>plans/a.yaml:3:5</code> <b>warning</b> action-without-owner</p>
<p>Nobody is named for \`visits\`.</p>
<pre tabindex="0" aria-label="Line 3">2 │ b:
3 │   - visits of &#60;all&#62; &#38;
  │     <b>^^^^^^^</b></pre>
<p class="hint">Name somebody.</p>
</article>
`,
    );
  });

  it('hold no markup and no control character of a file, its name or its text', () => {
    const html = formatProblems({
      diagnostics: [nasty],
      texts: new Map([[nasty.file, `${'\n'.repeat(9)}<script>\u001B[2J\u202E\n`]]),
    });
    expect(html.replace(/<\/?(?:article|p|code|b|pre)(?: [a-z-]+="[^"<>]*")*>/g, '')).not.toMatch(
      /[<>]/,
    );
    expect(html).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F\u202E]/);
    expect(html).toContain('&#60;script&#62;');
  });

  it('are told as far as anybody reads, and how many more there are', () => {
    const one = formatProblems({ ...NONE, diagnostics: MANY.diagnostics });
    expect(one.match(/<article/g)).toHaveLength(20);
    expect(one).toContain('<p>And 2980 more of action-without-owner in this file.</p>');
    const files = Array.from({ length: 130 }, (_, index) => ({
      ...warning,
      file: `${index}.yaml`,
    }));
    const all = formatProblems({ ...NONE, diagnostics: files });
    expect(all.match(/<article/g)).toHaveLength(100);
    expect(all).toContain('<p>And 30 more: pip validate lists them all.</p>');
  });

  it('are counted, the gravest first', () => {
    expect(countProblems([warning, info, nasty, warning])).toBe('1 error, 2 warnings, 1 remark');
    expect(countProblems([])).toBe('');
  });
});

describe('the page of a report', () => {
  it('shows it in a frame without rights, and where else one can go', () => {
    const html = previewReport(shown);
    expect(html).toContain(
      '<iframe src="/page/mid-year/sip-x/winter" title="Mid-year report: sip-x" sandbox="allow-same-origin" data-digest="abc"></iframe>',
    );
    expect(html).toContain('<h1>Plan &#60;b&#62;&#34;X&#34;&#60;/b&#62; &#38; more</h1>');
    expect(html).toContain('<a href="/view/mid-year/sip-x/winter" aria-current="page">');
    expect(html).toContain('<a href="/view/plan/sip-x">The whole plan or form</a>');
    expect(html).not.toContain('aria-label="Cycle"');
    expect(html).not.toContain('<details>');
  });

  it('names a plan by its id alone where browsers keep what they were told', () => {
    expect(previewReport(shown)).toContain('<title>Mid-year report: sip-x</title>');
  });

  it('says instead why there is none', () => {
    const problems = { ...NONE, diagnostics: [nasty] };
    const content = { words: 'This report cannot be made', hint: null, problems };
    const html = previewReport({ ...shown, content });
    expect(html).toContain('<h2>This report cannot be made (1 error)</h2>');
    expect(html).toContain('Correct it and save: the page comes back by itself.');
    expect(html).not.toContain('<iframe');
    expect(html).not.toContain('The page alone');
  });

  it('tells several lines of an error one by one', () => {
    const content = {
      words: 'The words cannot be used:\n  a <b>\n  c',
      hint: 'Compare.',
      problems: NONE,
    };
    const html = previewReport({ ...shown, content });
    expect(html).toContain(
      '<h2>The words cannot be used:</h2>\n<ul>\n<li>a &#60;b&#62;</li>\n<li>c</li>\n</ul>',
    );
    expect(html).toContain('<p>Compare.</p>');
  });

  it('folds what could be better', () => {
    const html = previewReport({ ...shown, remarks: { ...NONE, diagnostics: [warning] } });
    expect(html).toContain('<details><summary>1 warning in this plan</summary>');
  });
});

describe('the first page', () => {
  const index = { title: 'Seaside & more', asOf: '2027-02-02', problems: NONE };

  it('lists plans by kind with their reports and problems', () => {
    const plan = { id: 'sip-x', title: 'Plan <X>', diagnostics: [warning] };
    const reports = [{ label: 'Mid-year report', href: '/view/mid-year/sip-x/winter' }];
    const content = [{ kind: 'School improvement plan', plans: [{ ...plan, reports }] }];
    const html = previewIndex({ ...index, content });
    expect(html).toContain('<h1>Seaside &#38; more</h1>');
    expect(html).toContain('Reports as of February 2, 2027');
    expect(html).toContain('<caption>School improvement plan</caption>');
    expect(html).toContain(
      '<th scope="row">Plan &#60;X&#62;<br><span class="id">sip-x</span> <b class="warning">1 warning</b></th><td><ul><li><a href="/view/mid-year/sip-x/winter">Mid-year report</a></li></ul></td>',
    );
  });

  it('says that there is nothing, or why', () => {
    expect(previewIndex({ ...index, content: [] })).toContain(
      'There is no plan of this school year',
    );
    const content = { words: 'No report can be made', hint: null, problems: NONE };
    expect(previewIndex({ ...index, content })).toContain('<h2>No report can be made</h2>');
  });
});

describe('every page', () => {
  it('runs one script of its own and takes nothing from elsewhere', () => {
    const html = previewReport(shown);
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="/preview.js" defer>']);
    expect(html).not.toMatch(/\son\w+=|javascript:|style=|<style|https?:/);
    expect(PREVIEW_POLICY).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(PREVIEW_POLICY).not.toMatch(/unsafe|\*|https?:/);
  });
});
