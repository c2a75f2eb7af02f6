import type { Change } from '../model/change.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { changeName } from './changeNames.ts';
import type { Part } from './partsOf.ts';
import { canonicalText } from './values.ts';

/** A change of a part of a plan, with what its name means and a fingerprint of what it says. */
export function makeChange(
  plan: string,
  { type, id, label, title, path }: Part,
  name: string,
  rest: Partial<Change>,
): Change {
  const { class: of, severity, weakens } = changeName(name);
  const { field = [], before = null, after = null } = rest;
  const said = [plan, type, id, field.join('/'), name, before?.value, after?.value];
  return {
    fieldLabel: '',
    difference: null,
    explained: null,
    ...rest,
    name,
    class: of,
    severity,
    weakens,
    part: { type, id, label, title, path },
    field,
    before,
    after,
    fingerprint: fingerprint(said.map(canonicalText).join('\n')),
  };
}
