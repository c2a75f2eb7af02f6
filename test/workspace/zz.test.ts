import { it } from 'vitest';
import { load, SIP_HEAD, sip } from './workspaceOf.ts';

const show = (name: string, text: string) => {
  console.log(
    `## ${name}\n` +
      load(text)
        .diagnostics.map(
          (d) =>
            `${d.line}:${d.column}-${d.endLine}:${d.endColumn} ${d.rule} | ${d.message} | ${d.hint} | ${d.path}`,
        )
        .join('\n'),
  );
};
const g = (f: string) => sip(`goals:\n  - id: g\n    title: Reading\n${f}`);
const m = (f: string) => g(`    measures:\n      - id: m\n        name: Readers\n${f}`);
it('x', () => {
  show('misspelt', sip('goels: []\n'));
  show('misspelt2', g('    stratgies: []\n'));
  show('unknown', g('    colour: red\n'));
  show('missing', SIP_HEAD.replace('school: dune\n', ''));
  show('missing term', SIP_HEAD.replace('term: 2026-27\n', ''));
  show('missing id', SIP_HEAD.replace('id: sip-dune-2026\n', ''));
  show('missing title+statement', sip('goals:\n  - id: g\n'));
  show('strategy title', sip('strategies:\n  - id: g\n'));
  show('action id', sip('strategies:\n  - id: g\n    title: T\n    actions:\n      - title: X\n'));
  show('goal id', sip('goals:\n  - title: g\n'));
  show('two missing', sip('strategies:\n  - code: "1"\n'));
  show('code', g('    code: 1.10\n'));
  show('version', sip('version: 1.10\n'));
  show('owner', g('    owner: Jo Park\n'));
  show('owners', g('    owners: Jo Park\n'));
  show('owners2', g('    owners: [Jo Park]\n'));
  show('status', SIP_HEAD.replace('status: adopted', 'status: Adopted'));
  show('status2', g('    status: in progress\n'));
  show('status3', g('    status: done\n'));
  show('date', g('    due: 2026-02-30\n'));
  show('date2', g('    due: ongoing\n'));
  show('date3', g('    due: 10/1/2026\n'));
  show('badid', sip('goals:\n  - id: 1a\n    title: T\n'));
  show('badid2', sip('goals:\n  - id: 1\n    title: T\n'));
  show('badid3', sip('goals:\n  - id: my goal\n    title: T\n'));
  show('empty', g('    description:\n'));
  show('emptystr', g('    description: ""\n'));
  show('emptyobj', g('    owner: {}\n'));
  show('emptygoal', sip('goals:\n  -\n'));
  show('emptygoals', sip('goals:\n'));
  show('winter57', m('        results: {winter: 57}\n'));
  show('wintersupressed', m('        results: {winter: supressed}\n'));
  show('winterN/A', m('        results: {winter: N/A}\n'));
  show('winter list', m('        results: {winter: [57]}\n'));
  show('winter novalue', m('        results: {winter: {n: 5}}\n'));
  show('winter valu', m('        results: {winter: {valu: 5}}\n'));
  show('winter value extra', m('        results: {winter: {value: 5, colour: red}}\n'));
  show('winter value list', m('        results: {winter: {value: [5]}}\n'));
  show('results 57', m('        results: 57\n'));
  show('baseline', m('        baseline: 51\n'));
  show('baseline2', m('        baseline: neu\n'));
  show('target', m('        target: 62\n'));
  show('target2', m('        target: {value: 62, type: atleast}\n'));
  show('unit', m('        unit: percentage\n'));
  show('unit%', m('        unit: "%"\n'));
  show('rating', g('    progress: {winter: {rating: two}}\n'));
  show('rating2', g('    progress: {winter: 2}\n'));
  show('rating3', g('    progress: {winter: {rating: 2.5}}\n'));
  show('aligns', g('    aligns_to: dip 2026\n'));
  show('aligns2', g('    aligns_to: [dip-2026#a b]\n'));
  show('aligns3', g('    aligns_to: {plan: a}\n'));
  show('evidence', g('    evidence: [5]\n'));
  show('evidence2', g('    evidence: A walkthrough\n'));
  show('evidence3', g('    evidence: [{titel: x}]\n'));
  show('evidence4', g('    evidence: [{title: x, url: ftp://x}]\n'));
  show('evidence5', g('    evidence: [{file: x.pdf}]\n'));
  show('resources', g('    resources: [{}]\n'));
  show('kind sipp', SIP_HEAD.replace('kind: sip', 'kind: sipp'));
  show('kind tip', SIP_HEAD.replace('kind: sip', 'kind: letter'));
  show('kind 5', SIP_HEAD.replace('kind: sip', 'kind: 5'));
  show('kind list', SIP_HEAD.replace('kind: sip', 'kind: [sip]'));
  show('kind empty', SIP_HEAD.replace('kind: sip', 'kind:'));
  show('kind missing', SIP_HEAD.replace('kind: sip\n', ''));
  show('format 2', SIP_HEAD.replace('format: 1', 'format: 2'));
  show('format missing', SIP_HEAD.replace('format: 1\n', ''));
  show('format "1"', SIP_HEAD.replace('format: 1', 'format: "1"'));
  show('term', SIP_HEAD.replace('term: 2026-27', 'term: 2026-2027'));
  show('term2', SIP_HEAD.replace('term: 2026-27', 'term: 2026'));
  show('title number', SIP_HEAD.replace('title: Dune Street improvement plan', 'title: 2026'));
  show('title date', SIP_HEAD.replace('title: Dune Street improvement plan', 'title: yes'));
  show('goals map', sip('goals:\n  id: g\n  title: T\n'));
  show('goals text', sip('goals: improve\n'));
  show('goal text', sip('goals: [improve]\n'));
  show('measure nothing', g('    measures:\n      - id: m\n'));
  show('measure n', m('        baseline: {value: 5, n: -3}\n'));
  show('percent complete', g('    progress: {winter: {percent_complete: 120}}\n'));
  show('priority', g('    priority: high\n'));
  show('budget', g('    budget: [{source: T, planned: "18,500"}]\n'));
  show('budget2', g('    budget: [{planned: 18500}]\n'));
  show('levels', m('        levels: [one]\n'));
  show('custom', g('    custom: x\n'));
  show(
    'dip theory',
    'kind: dip\nformat: 1\nid: d\ntitle: D\norganization: x\nterm: 2026-27\nstatus: adopted\ntheories_of_action:\n  - id: t\n    title: T\n',
  );
  show('dip goals in sip', sip('theories_of_action: []\n'));
  show('attachment', sip('attachments: [x.pdf]\n'));
  show('need', sip('needs:\n  - id: n\n    statment: x\n'));
  show(
    'nested',
    sip(
      'goals:\n  - id: g\n    title: T\n    strategies:\n      - id: s\n        title: S\n        actions:\n          - id: a\n            title: A\n            due: soon\n            ownr: {name: X}\n',
    ),
  );
});
