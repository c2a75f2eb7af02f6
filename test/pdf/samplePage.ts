/** A page with whatever a report may hold: lists, links, tables that cross pages, pictures. */
export const SAMPLE_PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Plans &amp; "results" of Bahía</title>
<style>
@page { margin: 20mm; @bottom-left { content: "Running line"; } @bottom-right { content: "Page " counter(page); } }
li, td, th { border-bottom: 1px solid gray; }
table { border-collapse: collapse; }
.box { background: #eee; }
</style></head><body><main>
<h1>The plan</h1>
<p>Words <em>said</em> <strong>aloud</strong>, <code>code</code>, <a href="https://example.org/?a=1">an address</a> and <a href="#second">a place</a>.</p>
<ol><li>One</li><li>Two, <strong>bold</strong>, and more<ol><li>Inside</li></ol></li></ol>
<ul><li>A dot</li><li><p>A paragraph</p><p>And another</p></li></ul>
<aside class="box"><p>Aside</p></aside><hr>
<figure><svg role="img" aria-label="A chart of two" width="90" height="40"><rect width="60" height="20"/><text x="3" y="35">Two</text></svg><figcaption>A caption</figcaption></figure>
<h2 id="second">The second part</h2>
<table><thead><tr><th scope="col">School</th><th scope="col">Result</th></tr></thead><tbody>
${Array.from({ length: 90 }, (_, index) => `<tr><th scope="row">School ${index + 1}</th><td>${index + 1}%</td></tr>`).join('\n')}
</tbody></table>
</main></body></html>`;
