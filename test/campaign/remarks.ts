import { CAMPUS, CIM, LIGHTHOUSE, STAFF_CONFIG, STUDENT, WINDMILL } from './examples.ts';
import type { Mistake } from './mistake.ts';

const TEAM = '  - {name: Patrick Delaney, title: Grade 2 teacher}\n\n';
const beside = (remark: string): string =>
  `  - {name: Patrick Delaney, title: Grade 2 teacher} ${remark}\n\n`;

/** Excuses that excuse nothing, and what YAML can do and plans do not. */
export const REMARKS: readonly Mistake[] = [
  {
    name: 'an excuse for what is no problem',
    file: LIGHTHOUSE,
    change: TEAM,
    into: beside('# pip-disable-line «action-without-owner» -- the council names one'),
    rule: 'excuse-without-effect',
    says: ['nothing'],
  },
  {
    name: 'an excuse of a misspelled rule',
    file: LIGHTHOUSE,
    change: TEAM,
    into: beside('# pip-disable-line «action-without-ownr» -- the council names one'),
    rule: 'excuse-of-unknown-rule',
    says: ['Did you mean `action-without-owner`?'],
  },
  {
    name: 'an excuse without a reason',
    file: LIGHTHOUSE,
    change: TEAM,
    into: beside('«# pip-disable-line action-without-owner»'),
    rule: 'excuse-without-reason',
    says: ['reason'],
  },
  {
    name: 'an excuse for what cannot be read',
    file: LIGHTHOUSE,
    change: TEAM,
    into: beside('# pip-disable-line «unknown-field» -- the council names one'),
    rule: 'inexcusable-rule',
    says: ['`unknown-field`'],
  },
  {
    name: 'an excuse in another form',
    file: LIGHTHOUSE,
    change: TEAM,
    into: beside('«# pip-disable action-without-owner -- the council names one»'),
    rule: 'malformed-excuse',
    says: ['pip-disable-next-line'],
  },
  {
    name: 'a rule about texts that is switched off',
    file: STAFF_CONFIG,
    change: 'visibility: confidential\n',
    into: 'visibility: confidential\nrules: {«unknown-field»: off}\n',
    rule: 'fixed-severity',
    says: ['`unknown-field`'],
  },
  {
    name: 'a code that would lose its zero',
    file: CIM,
    change: 'version: "1.0"\n\n',
    into: 'version: "1.0"\ncustom: {account: «0771»}\n\n',
    rule: 'lost-digits',
    says: ['quotes'],
  },
  {
    name: 'an end of line that only some programs see',
    file: WINDMILL,
    change: 'title: A call home on the third day of absence',
    into: 'title: A call home«\u2028»on the third day of absence',
    rule: 'line-ends',
    says: ['line'],
  },
  {
    name: 'an order to the parser',
    file: CAMPUS,
    change: '# A campus plan after its December review.\n',
    into: '«%YAML 1.1»\n---\n',
    rule: 'yaml-directive',
    says: ['Take'],
  },
  {
    name: 'fields merged in from elsewhere',
    file: WINDMILL,
    change: 'title_i: none\n',
    into: 'title_i: none\ncustom:\n  usual: &usual {room: "12"}\n  friday: {«<<»: *usual}\n',
    rule: 'yaml-merge',
    says: ['Write the fields out'],
  },
  {
    name: 'a sign for the parser before a value',
    file: STUDENT,
    change: 'grade: "3"',
    into: 'grade: «!!str» 3',
    rule: 'yaml-tag',
    says: ['quotes'],
  },
];
