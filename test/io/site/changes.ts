import { get } from 'node:http';
import { CHANGES_PATH } from '../../../src/model/site.ts';

/** What a page hears of changes. */
export interface Changes {
  /** Resolves with the next word that is said, and with null when nothing more will be. */
  next(): Promise<string | null>;
  close(): void;
}

/** Listens for changes as the script of a page does. */
export function changes(url: string): Promise<Changes> {
  return new Promise((done, fail) => {
    const sent = get(new URL(CHANGES_PATH, url), { agent: false }, (response) => {
      const heard: (string | null)[] = [];
      let wake = () => {};
      const hear = (word: string | null) => {
        heard.push(word);
        wake();
      };
      response.setEncoding('utf8');
      response.on('data', hear);
      response.on('error', () => hear(null));
      response.on('end', () => hear(null));
      done({
        next: async () => {
          if (heard.length === 0) {
            await new Promise<void>((ready) => {
              wake = ready;
            });
          }
          return heard.shift() ?? null;
        },
        close: () => sent.destroy(),
      });
    });
    sent.on('error', fail);
  });
}
