import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { format, MANY, NOTHING, SHOWN } from './diagnostics.ts';

describe('the summary of a job in Markdown', () => {
  it('has a table a file', () => {
    const [first = ''] = format('markdown', SHOWN).split('\n\n### ');
    expect(first).toBe(`### plans/a.yaml

| Place | Severity | Rule | Message |
| --- | --- | --- | --- |
| 3:5 | warning | \`action-without-owner\` | Nobody is named for \`visits\`. |
| 4:5 | info | \`old-note\` | A remark. |`);
  });

  it('shows every sign as it was typed', () => {
    const html = new MarkdownIt({ html: true }).render(format('markdown', SHOWN));
    expect(html).toContain("<h3>plans/b: 50%, c|d #1/é&lt;&amp;&gt;&quot;'.yaml</h3>");
    expect(html).toContain(
      "<td>100% of &lt;b&gt;&quot;A&quot; &amp; 'B'&lt;/b&gt;, | *bold* \\ <code>x|y\\z</code><br>next ::error:: ]]&gt; \u0007 \uD800 😀<br>Write it<br>in one line.</td>",
    );
    expect(html.match(/<tr>/g)).toHaveLength(2 + 3);
  });

  it('is empty when nothing was found, and holds all of many', () => {
    expect(format('markdown', NOTHING)).toBe('');
    expect(format('markdown', MANY).match(/^\| \d/gm)).toHaveLength(3000);
  });
});
