import type { District, School } from '../../model/plan.ts';
import type { SummaryModel } from '../../model/summaryReport.ts';
import type { Plan } from '../../model/workspace.ts';
import { personText } from '../words.ts';
import { shorten } from './shorten.ts';

const MOST_CONTACTS = 2;
const MOST_HEARD = 2;
const MOST_OUTCOME = 120;
const MOST_MEANINGS = 2;
const MOST_MEANING = 120;

/** Whom to talk to: those that the plan names, else the principal. */
export function contactsOf({ data }: Plan, about: School | District | undefined): string[] {
  const named = (data.contacts ?? [])
    .filter(({ student }) => student !== true)
    .map(({ name, title, role }) =>
      personText({ ...(name && { name }), ...((title ?? role) && { title: title ?? role ?? '' }) }),
    )
    .filter((text) => text !== '');
  const principal = about && 'principal' in about ? personText(about.principal) : '';
  return (named.length > 0 ? named : [principal].filter((text) => text !== '')).slice(
    0,
    MOST_CONTACTS,
  );
}

/** What came of what people said, families first. */
export function heardOf({ data }: Plan, asOf: string): string[] {
  const heard = (data.engagement ?? []).filter(
    ({ outcome, on }) => outcome !== undefined && (on === undefined || on <= asOf),
  );
  const isFamily = ({ who }: { who: string }): boolean => /famil|parent|guardian/i.test(who);
  return [...heard.filter(isFamily), ...heard.filter((each) => !isFamily(each))]
    .slice(0, MOST_HEARD)
    .map(({ who, outcome = '' }) =>
      shorten(outcome.startsWith(who) ? outcome : `${who}: ${outcome}`, MOST_OUTCOME),
    );
}

/** Terms of the plan's glossary that the page uses, in the order of the glossary. */
export function meaningsOf({ data }: Plan, page: readonly string[]): SummaryModel['meanings'] {
  const text = page.join('\n').toLowerCase();
  return Object.entries(data.glossary ?? {})
    .filter(([term]) => text.includes(term.toLowerCase()))
    .slice(0, MOST_MEANINGS)
    .map(([term, meaning]) => ({ term, meaning: shorten(meaning, MOST_MEANING) }));
}
