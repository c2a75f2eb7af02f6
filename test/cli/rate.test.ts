import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Ask } from '../../src/model/context.ts';
import { Interrupted } from '../../src/model/interrupted.ts';
import { type PipRun, runPip } from './runPip.ts';

let workspace: string;
let file: string;

const PLAN = `# The plan of Dune Street.
kind: sip
format: 1
id: sip-dune-2026
title: 'Dune Street improvement plan'   # as the board knows it
school: dune
term: 2026-27
status: adopted

strategies:
  # The first of two.
  - id: groups
    title: Small groups every day
    progress:
      fall: {rating: 1, note: "Begun.", on: 2026-11-20}

    actions:
      - {id: schedule, title: Protect 30 minutes a day}
  - id: visits
    title: Home visits
`;

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'pip-rate-')));
  cpSync(join(import.meta.dirname, 'base'), workspace, { recursive: true });
  file = join(workspace, 'plans/sip.yaml');
  writeFileSync(file, PLAN);
});

afterEach(() => rmSync(workspace, { recursive: true, force: true }));

const textNow = (): string => readFileSync(file, 'utf8');

/** Rates in winter; the rest of the command line is given. */
const rate = (...rest: string[]): Promise<PipRun> =>
  runPip(['rate', 'sip-dune-2026', ...rest, '--cycle', 'winter'], workspace);

/** Ctrl-C in the place of an answer. */
const BREAK = null;

/** A person at the terminal who gives these answers, one after the other, then presses Ctrl-C. */
function person(...answers: (string | typeof BREAK)[]): {
  readonly ask: Ask;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const answer = (message: string): Promise<string> => {
    asked.push(message);
    const next = answers.shift();
    return next === undefined || next === BREAK
      ? Promise.reject(new Interrupted())
      : Promise.resolve(next);
  };
  const ask: Ask = {
    text: ({ message }) => answer(message),
    choose: ({ message, choices }) => {
      const said = answers[0];
      expect(
        said === undefined || said === BREAK || choices.some(({ value }) => value === said),
      ).toBe(true);
      return answer(message);
    },
    chooseMany: ({ message }) => answer(message).then((one) => [one]),
  };
  return { ask, asked };
}

const asking = (ask: Ask, ...rest: string[]): Promise<PipRun> =>
  runPip(['rate', 'sip-dune-2026', ...rest, '--cycle', 'winter'], workspace, { ask });

describe('a rating that is written into a plan', () => {
  it('stands among the cycles, in the braces of its neighbors, and changes no other line', async () => {
    await rate('groups', '--rating', '2', '--note', 'In five of eight rooms: most.', '--by', 'Jo');
    expect(textNow()).toBe(
      PLAN.replace(
        'on: 2026-11-20}\n',
        'on: 2026-11-20}\n      winter: {rating: 2, note: "In five of eight rooms: most.", by: Jo, on: 2027-02-02}\n',
      ),
    );
  });

  it('begins the progress of a part where the schema wants it', async () => {
    await rate('visits', '--rating', '3', '--on', '2027-01-20');
    expect(textNow()).toBe(
      `${PLAN}    progress:\n      winter:\n        rating: 3\n        on: 2027-01-20\n`,
    );
  });

  it('keeps the line ends and the mark at the beginning of a file from Windows', async () => {
    const windows = `\uFEFF${PLAN.replaceAll('\n', '\r\n')}`;
    writeFileSync(file, windows);
    await rate('visits', '--rating', '3', '--note', 'One.\nTwo.\n', '--on', '2027-01-20');
    const added = [
      '    progress:',
      '      winter:',
      '        rating: 3',
      '        note: |',
      '          One.',
      '          Two.',
      '        on: 2027-01-20',
      '',
    ];
    expect(textNow()).toBe(`${windows}${added.join('\r\n')}`);
  });

  it('finds its part behind one that cannot be read', async () => {
    const broken = PLAN.replace(
      '  # The first of two.\n',
      '  - id: unreadable\n    titel: 7\n  # The first of two.\n',
    );
    writeFileSync(file, broken);
    const { code } = await rate('visits', '--rating', '3', '--on', '2027-01-20');
    expect(code).toBe(0);
    const plan = parse(textNow()) as { strategies: { id: string; progress?: unknown }[] };
    expect(plan.strategies.find(({ id }) => id === 'visits')?.progress).toEqual({
      winter: { rating: 3, on: '2027-01-20' },
    });
    expect(textNow().startsWith(broken)).toBe(true);
  });

  it('is refused where other parts of the file stand for the place', async () => {
    const shared = PLAN.replace('fall: {rating: 1', 'fall: &begun {rating: 1').replace(
      'title: Home visits\n',
      'title: Home visits\n    progress:\n      winter: *begun\n',
    );
    writeFileSync(file, shared);
    const { stderr, code } = await rate('visits', '--rating', '3');
    expect(stderr).toContain('This part stands for another (*begun)');
    expect(code).toBe(2);
    expect(textNow()).toBe(shared);
  });
});

describe('a plan that is changed by two', () => {
  /** What somebody answers while another writes a text into the file. */
  const whileWritten = (theirs: string): Promise<PipRun> => {
    const { ask } = person('Jo', 'skip', '3', '', 'no', 'quit', 'yes');
    return asking({
      ...ask,
      choose: (question) => {
        writeFileSync(file, theirs);
        return ask.choose(question);
      },
    });
  };

  it('keeps what the other has written while somebody is asked, and takes both', async () => {
    const theirs = PLAN.replace('Small groups every day', 'Groups every day').replace(
      '  # The first of two.\n',
      '  - id: calls\n    title: A call by the third absence\n  # The first of two.\n',
    );
    const { stdout, stderr, code } = await whileWritten(theirs);
    expect(code).toBe(0);
    expect(stderr).toContain('both are brought together.');
    expect(stdout).not.toContain('Groups every day');
    expect(textNow()).toBe(
      `${theirs}    progress:\n      winter:\n        rating: 3\n        by: Jo\n        on: 2027-02-02\n`,
    );
  });

  it('is left to the other where both rate the same part', async () => {
    const theirs = `${PLAN}    progress:\n      winter: {rating: 1, on: 2027-02-02}\n`;
    const { stderr, code } = await whileWritten(theirs);
    expect(stderr).toContain('plans/sip.yaml was changed by somebody else meanwhile.');
    expect(code).toBe(3);
    expect(textNow()).toBe(theirs);
  });

  it('takes both, one after the other', async () => {
    const runs = await Promise.all([
      rate('groups', '--rating', '2'),
      rate('visits', '--rating', '3'),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    const plan = parse(textNow()) as { strategies: { progress?: Record<string, unknown> }[] };
    const rated = plan.strategies.filter(({ progress }) => progress?.['winter'] !== undefined);
    expect(rated).toHaveLength(2);
  });

  it.skipIf(process.getuid?.() === 0)('is left alone where it may not be written', async () => {
    const { chmodSync } = await import('node:fs');
    chmodSync(file, 0o444);
    const { stderr, code } = await rate('groups', '--rating', '2');
    expect(stderr).toMatch(/Cannot write .*sip\.yaml: permission denied\./);
    expect(code).toBe(3);
    expect(textNow()).toBe(PLAN);
  });
});

describe('somebody who is asked part by part', () => {
  it('rates, goes back, skips, and sees everything before it is written', async () => {
    const [groups, again] = [
      ['1', 'Too few rooms.', 'no'],
      ['2', 'Five rooms.', 'no'],
    ];
    const [visits, plan] = ['skip', 'skip'];
    const { ask, asked } = person('Jo Park', ...groups, 'back', ...again, visits, plan, 'yes');
    const { stdout, stderr, code } = await asking(ask);
    expect(code).toBe(0);
    expect(asked[0]).toMatch(/^Who rates/);
    expect(asked[1]).toMatch(/^1 of \d: how does it stand/);
    expect(stderr).toContain('Small groups every day\n  last time ○ Gaps; in Winter SAM not rated');
    expect(stdout).toContain('Winter SAM rating: ◐ Lagging (Jo Park, February 2, 2027)');
    expect(textNow()).toContain(
      'winter: {rating: 2, note: Five rooms., by: Jo Park, on: 2027-02-02}',
    );
    expect(textNow()).not.toContain('Too few rooms.');
  });

  it('may look at it and write nothing', async () => {
    const { ask } = person('', '3', '', 'no', 'no');
    const { stdout, stderr, code } = await asking(ask, 'groups');
    expect(stdout).toContain('Rating given');
    expect(stderr).toContain('Nothing was written.');
    expect(code).toBe(0);
    expect(textNow()).toBe(PLAN);
  });

  it('may stop without an answer', async () => {
    const { ask } = person('', 'quit');
    const { stderr, code } = await asking(ask);
    expect(stderr).toContain('Nothing was entered.');
    expect(code).toBe(0);
    expect(textNow()).toBe(PLAN);
  });

  it('may press Ctrl-C at any question, which writes nothing', async () => {
    const answers = ['Jo', '2', 'Five rooms.', 'no', 'quit'];
    for (let count = 0; count <= answers.length; count += 1) {
      const { ask } = person(...answers.slice(0, count));
      expect((await asking(ask)).code).toBe(130);
      expect(textNow()).toBe(PLAN);
    }
  });

  it('loses nothing to Ctrl-C that was said before, and goes on where it stopped', async () => {
    const groups = ['2', 'Five rooms.', 'no'];
    const first = person('Jo', ...groups, '3', BREAK, 'yes');
    const stopped = await asking(first.ask);
    expect(stopped.code).toBe(0);
    expect(stopped.stderr).toContain('Stopped: what was said so far follows.');
    expect(stopped.stdout).toContain('Winter SAM rating: ◐ Lagging (Jo, February 2, 2027)');
    expect(textNow()).toContain('winter: {rating: 2, note: Five rooms., by: Jo, on: 2027-02-02}');
    expect(textNow()).not.toContain('rating: 3');
    const { ask, asked } = person('0', 'Jo', '3', '', 'no', BREAK, 'yes');
    expect((await asking(ask)).code).toBe(0);
    expect(asked[2]).toMatch(/^1 of 2: how does it stand/);
    expect(textNow()).toContain('rating: 3');
  });

  it('is told by a second Ctrl-C that nothing was written, and how to go on', async () => {
    for (const answers of [[], ['Jo'], ['Jo', '2', 'Five rooms.', 'no', BREAK]]) {
      const { stderr, code } = await asking(person(...answers).ask);
      expect(stderr).toMatch(
        /Nothing was written\. To go on: pip rate sip-dune-2026 --cycle winter\n$/,
      );
      expect(code).toBe(130);
      expect(textNow()).toBe(PLAN);
    }
  });

  it('is asked which plan and which cycle, where that is not said', async () => {
    const { ask, asked } = person(
      'sip-dune-2026',
      'winter',
      '',
      'skip',
      '3',
      '',
      'no',
      'quit',
      'yes',
    );
    const { code, stderr } = await runPip(['rate'], workspace, { ask });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(asked.slice(0, 2)).toEqual(['Which plan?', 'For which cycle?']);
    expect(textNow()).toContain('winter:\n        rating: 3');
  });

  it('sees what the own answers suggest, and is asked why the plan is rated otherwise', async () => {
    const parts = ['3', '', 'no', '3', '', 'no'];
    const { ask, asked } = person('', ...parts, '1', '', 'Nobody came.', 'no', 'yes');
    const { stderr } = await asking(ask);
    expect(stderr).toContain('suggested ● Meets: median of 2 rated of 2');
    expect(asked).toContain('Why another rating than suggested? (may be empty)');
    expect(textNow()).toContain('rationale: Nobody came.');
  });

  it('adds what worked and what comes next, and says which steps are done', async () => {
    const more = ['successes', 'It is quiet.', 'next_steps', 'Two more rooms.', 'done', 'schedule'];
    const decided = ['disposition', 'modify'];
    const { ask } = person('', '2', 'Begun.', ...more, ...decided, 'no', 'quit', 'yes');
    expect((await asking(ask)).code).toBe(0);
    expect(textNow()).toContain(
      'winter: {rating: 2, note: Begun., successes: It is quiet., on: 2027-02-02, disposition: modify, next_steps: Two more rooms.}',
    );
    expect(textNow()).toContain(
      '{id: schedule, title: Protect 30 minutes a day, status: completed}',
    );
  });

  it('reads what the plan says without being steered by it', async () => {
    const steering = PLAN.replace('note: "Begun."', 'note: "Begun.\\e[2J\\n::error::no"');
    writeFileSync(file, steering);
    const { stderr } = await asking(person('', 'quit').ask, 'groups');
    expect(stderr).toContain('said then: Begun.␛[2J ꞉:error::no');
    expect(stderr).not.toContain('\u001B');
  });

  it('is told at once what cannot be written, and asked again', async () => {
    const shared = PLAN.replace('fall: {rating: 1', 'fall: &begun {rating: 1').replace(
      'title: Home visits\n',
      'title: Home visits\n    progress:\n      winter: *begun\n',
    );
    writeFileSync(file, shared);
    const { ask, asked } = person('1', '', 'skip', '3', '', 'no', 'skip', 'quit');
    const { stderr } = await asking(ask);
    expect(stderr).toContain('This part stands for another (*begun)');
    expect(asked.filter((message) => message.startsWith('2 of'))).toHaveLength(2);
    expect(textNow()).toBe(shared);
  });

  it('is told at once whom a note gives away, and may say it in another way', async () => {
    const named = 'My student Ana Gomez now reads to the class.';
    const first = ['2', named, 'no', 'change'];
    const { ask, asked } = person('', ...first, '2', 'A student reads.', 'no', 'quit', 'yes');
    const { stderr } = await asking(ask);
    expect(stderr).toContain('student-name-in-text');
    expect(asked).toContain('Shall it stand like that?');
    expect(textNow()).toContain('note: A student reads.');
    const kept = person('', '3', named, 'no', 'keep', 'yes');
    await asking(kept.ask, 'visits');
    expect(textNow()).toContain(named);
  });
});

describe('somebody who is asked for results', () => {
  const MEASURES = `    measures:
      - id: quiet
        name: Rooms that are quiet
        unit: percent
        direction: increase
        baseline: {value: 40, n: 10}
        target: {value: 80}
      - id: climate
        name: Climate
        unit: level
        levels: [Low, Fair, High]
        direction: increase
        baseline: {value: Low}
        target: {value: High}
`;
  beforeEach(() => writeFileSync(file, `${PLAN}${MEASURES}`));

  it('types a value, how many were counted and the day, and chooses a level', async () => {
    const level = ['=High', '2027-01-13'];
    const { ask, asked } = person('2', '57.5', '20', '2027-01-12', ...level, 'yes');
    expect((await asking(ask)).code).toBe(0);
    expect(asked.some((message) => message.startsWith('Who rates?'))).toBe(false);
    expect(asked[1]).toBe('1 of 2: the result, in percent (Enter: none yet; or: back, stop)');
    const { strategies } = parse(textNow()) as { strategies: { measures?: unknown[] }[] };
    expect(strategies[1]?.measures).toMatchObject([
      { results: { winter: { value: 57.5, n: 20, on: '2027-01-12' } } },
      { results: { winter: { value: 'High', on: '2027-01-13' } } },
    ]);
  });

  it('says why there is none, leaves one out, goes back and stops', async () => {
    const { ask } = person('2', 'pending', 'back', 'Not available', 'skip', 'yes');
    expect((await asking(ask)).code).toBe(0);
    expect(textNow()).toContain('winter: not_available');
    const stopped = person('0', '', 'quit');
    expect((await asking(stopped.ask)).stderr).toContain('Nothing was entered.');
  });

  it('may name one part, with what it is measured by', async () => {
    const { ask, asked } = person('', '', 'skip', '3', '', 'no', 'yes');
    expect((await asking(ask, 'visits')).code).toBe(0);
    expect(asked[1]).toMatch(/^1 of 3: the result/);
    expect(textNow()).toContain('rating: 3');
  });
});
