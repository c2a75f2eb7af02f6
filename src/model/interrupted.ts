/** Thrown where a person breaks off a question with Ctrl-C: nothing is said, the command ends. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}
