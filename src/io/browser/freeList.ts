/** Hands out a fixed number of things, each to one user at a time; further users wait in order. */
export class FreeList<Thing> {
  readonly #free: Thing[];
  readonly #waiting: ((thing: Thing) => void)[] = [];

  constructor(things: readonly Thing[]) {
    this.#free = [...things];
  }

  /** Runs a job with one of the things, which is free again afterwards however the job ends. */
  async use<Result>(job: (thing: Thing) => Promise<Result>): Promise<Result> {
    const thing = await this.#take();
    try {
      return await job(thing);
    } finally {
      this.#give(thing);
    }
  }

  #take(): Promise<Thing> {
    return new Promise((resolve) => {
      const thing = this.#free.pop();
      if (thing === undefined) this.#waiting.push(resolve);
      else resolve(thing);
    });
  }

  #give(thing: Thing): void {
    const next = this.#waiting.shift();
    if (next) next(thing);
    else this.#free.push(thing);
  }
}
