import { describe, expect, it } from 'vitest';
import type { Shown } from '../../src/format/index.ts';
import { format, MANY, NOTHING, nasty, SHOWN } from './diagnostics.ts';
import { readXml, type XmlElement } from './readXml.ts';

/** Attributes and children by element, as the schema of Jenkins (xunit-plugin, junit-10.xsd) has them. */
const ELEMENTS: Readonly<
  Record<
    string,
    {
      readonly required: readonly string[];
      readonly optional: readonly string[];
      readonly children: readonly string[];
    }
  >
> = {
  testsuites: {
    required: [],
    optional: ['name', 'time', 'tests', 'failures', 'errors'],
    children: ['testsuite'],
  },
  testsuite: {
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file'],
    children: ['properties', 'testcase', 'system-out', 'system-err'],
  },
  testcase: {
    required: ['name'],
    optional: ['time', 'classname', 'group'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  failure: { required: [], optional: ['type', 'message'], children: [] },
  'system-out': { required: [], optional: [], children: [] },
};

/** What of an element and all below it the schema does not know or misses. */
function faultsOf({ name, attributes, children, text }: XmlElement): string[] {
  const rule = ELEMENTS[name];
  if (!rule) return [`no element ${name}`];
  const given = Object.keys(attributes);
  const known = [...rule.required, ...rule.optional];
  return [
    ...rule.required.filter((each) => !given.includes(each)).map((each) => `${name} lacks ${each}`),
    ...given.filter((each) => !known.includes(each)).map((each) => `${name} has ${each}`),
    ...(rule.children.length > 0 && text.trim() !== '' ? [`${name} holds text`] : []),
    ...children.filter((each) => !rule.children.includes(each.name)).map((each) => each.name),
    ...children.flatMap(faultsOf),
  ];
}

const count = (element: XmlElement, name: string): number =>
  element.children.reduce((sum, each) => sum + count(each, name), element.name === name ? 1 : 0);

describe('JUnit XML', () => {
  it.each<[string, Shown]>([
    ['every sign', SHOWN],
    ['failing warnings', { ...SHOWN, warningsFail: true }],
    ['nothing', NOTHING],
    ['no file', { ...NOTHING, paths: [] }],
    ['much', MANY],
  ])('is what Jenkins and GitLab read, with %s', (_, shown) => {
    const root = readXml(format('junit', shown));
    expect(root.name).toBe('testsuites');
    expect(faultsOf(root)).toEqual([]);
    for (const element of [root, ...root.children]) {
      expect(element.attributes['tests']).toBe(String(count(element, 'testcase')));
      expect(element.attributes['failures']).toBe(String(count(element, 'failure')));
    }
  });

  it('gives every text back as it was', () => {
    const [, suite] = readXml(format('junit', SHOWN)).children;
    const [failure] = suite?.children[0]?.children ?? [];
    const message = nasty.message.replace('\u0007', '\uFFFD').replace('\uD800', '\uFFFD');
    expect(suite?.attributes['name']).toBe(nasty.file);
    expect(failure?.attributes['message']).toBe(message);
    expect(failure?.text).toContain(`${message}\nWrite it\nin one line.`);
  });

  it('has a suite a file; errors fail, warnings are told, files in order pass', () => {
    const name = "plans/b: 50%, c|d #1/é&lt;&amp;&gt;&quot;'.yaml";
    const message =
      "100% of &lt;b&gt;&quot;A&quot; &amp; 'B'&lt;/b&gt;, | *bold* \\ `x|y\\z`&#13;NEXT ::error:: ]]&gt; \uFFFD \uFFFD 😀";
    expect(format('junit', SHOWN)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="pip validate" tests="4" failures="1" errors="0">
  <testsuite name="plans/a.yaml" tests="2" failures="0" errors="0">
    <testcase name="action-without-owner at 3:5" classname="plans/a.yaml">
      <system-out>plans/a.yaml:3:5 warning action-without-owner
Nobody is named for \`visits\`.</system-out>
    </testcase>
    <testcase name="old-note at 4:5" classname="plans/a.yaml">
      <system-out>plans/a.yaml:4:5 info old-note
A remark.</system-out>
    </testcase>
  </testsuite>
  <testsuite name="${name}" tests="1" failures="1" errors="0">
    <testcase name="wrong-type at 10:1" classname="${name}">
      <failure message="${message.replace('NEXT', '&#10;next')}" type="error">${name}:10:1 error wrong-type
${message.replace('NEXT', '\nnext')}
Write it
in one line.</failure>
    </testcase>
  </testsuite>
  <testsuite name="plans/in-order.yaml" tests="1" failures="0" errors="0">
    <testcase name="no problems" classname="plans/in-order.yaml"/>
  </testsuite>
</testsuites>
`);
  });

  it('counts warnings as failures where they make the command fail', () => {
    const text = format('junit', { ...SHOWN, warningsFail: true });
    expect(text).toContain('tests="4" failures="2" errors="0"');
    expect(text.match(/<failure /g)).toHaveLength(2);
    expect(text).toContain('type="warning"');
  });

  it('holds no letter that XML forbids, whatever a plan holds', () => {
    const every = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('x');
    const text = format('junit', { ...NOTHING, diagnostics: [{ ...nasty, message: every }] });
    expect(text).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
    expect(text.replace(/&(?:amp|lt|gt|quot|#9|#10|#13);/g, '')).not.toContain('&');
  });

  it('is whole when nothing was found, and holds all of many', () => {
    expect(format('junit', NOTHING)).toContain('<testcase name="no problems" classname="a.yaml"/>');
    expect(format('junit', { ...NOTHING, paths: [] })).toContain('<testsuites name="pip validate"');
    expect(format('junit', MANY).match(/<system-out>/g)).toHaveLength(3000);
  });
});
