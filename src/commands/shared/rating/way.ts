/** Where somebody goes who does not answer a question. */
export type Way = 'back' | 'skip' | 'quit';
