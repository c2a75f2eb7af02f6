import { referenceList } from '../../model/workspace.ts';
import { tableOf, text, joined } from './column.ts';
import { PLACE, type Placed } from './placedPlan.ts';

const data = ({ placed }: Placed) => placed.plan.data;

/** One row a plan. */
export const PLANS = tableOf<Placed>(
  { name: 'plans', description: 'One row per plan.' },
  [
    ...PLACE,
    text('school_name', 'Name of the school.', ({ placed }) => placed.school?.name),
    text('district_name', 'Name of the district.', ({ placed }) => placed.district?.name),
    text('title', 'Title of the plan.', ({ placed }) => placed.plan.title),
    text('code', 'Number of the plan as the district prints it.', (fact) => data(fact).code),
    text('status', 'draft, in_review, adopted or archived.', (fact) => data(fact).status),
    text('version', 'Version of the plan.', (fact) => data(fact).version),
    text('visibility', 'public or internal; empty means public.', (fact) => data(fact).visibility),
    text(
      'span_from',
      'First school year, where it spans several.',
      (fact) => data(fact).span?.from,
    ),
    text('span_to', 'Last school year, where it spans several.', (fact) => data(fact).span?.to),
    text('aligns_to', 'Plans and parts that it serves, parted by semicolons.', (fact) =>
      joined(referenceList(data(fact).aligns_to)),
    ),
    text('phase', 'Phase of the plan.', (fact) => data(fact).phase),
    text('conclusion', 'What was decided at its end.', (fact) => data(fact).conclusion?.value),
  ],
  (placed) => [{ placed }],
);
