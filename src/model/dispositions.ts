/** What becomes of work next, in the words in which people are asked for it. */
export const DISPOSITIONS = [
  { value: 'continue', label: 'Keep', hint: 'as it is' },
  { value: 'modify', label: 'Modify', hint: 'keep it, and write down what changes' },
  { value: 'discontinue', label: 'Stop', hint: 'leave it out of the next plan' },
] as const;
