import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtPip } from '../cli/builtPip.ts';
import { newTestRepository, openTestRepository, type TestRepository } from '../cli/repository.ts';
import { runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';
import { type Ran, runStep, type Step, stepsIn } from './steps.ts';

const pip = builtPip();

/** Comments as GitHub keeps them, in a file; only what the workflow asks of it. */
const GH = `#!/usr/bin/env bash
printf '%s\n' "$*" | sed 's/ --jq.*//; s/ -F.*//' >> "$GH_LOG"
if [ -z "$GH_TOKEN" ]; then exit 4; fi
method=GET jq='' body='' url=''
shift
while [ $# -gt 0 ]; do
  case "$1" in
    --method) method="$2"; shift ;;
    --jq) jq="$2"; shift ;;
    -F) body="\${2#body=@}"; shift ;;
    --paginate | --silent) ;;
    *) url="$1" ;;
  esac
  shift
done
change() { jq "$@" "$COMMENTS" > "$COMMENTS.new" && mv "$COMMENTS.new" "$COMMENTS"; }
case "$method" in
  GET) jq -r "$jq" "$COMMENTS" ;;
  POST) change --rawfile body "$body" '. + [{id: 77, user: {login: "github-actions[bot]"}, $body}]' ;;
  PATCH) change --rawfile body "$body" --arg id "\${url##*/}" 'map(if .id == ($id | tonumber) then .body = $body else . end)' ;;
  DELETE) change --arg id "\${url##*/}" 'map(select(.id != ($id | tonumber)))' ;;
esac
`;

interface Comment {
  readonly id: number;
  readonly user: { readonly login: string };
  readonly body: string;
}

/** The steps of the workflow that a new workspace gets. */
async function newSteps(): Promise<Step[]> {
  const made = temporaryFolder();
  await runPip(['init', '--name', 'Bay', '--school-year', '2026-27'], made);
  return stepsIn(join(made, '.github/workflows/plans.yml'), 'changes');
}

/** A folder with the commands that the steps use. */
function commands(): string {
  const bin = join(temporaryFolder(), 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'gh'), GH, { mode: 0o755 });
  const npx = `#!/usr/bin/env bash\n[[ "$1 $2" == "--yes pip-plans@"* ]] || exit 9\nshift 2\nexec ${pip.command} "$@"\n`;
  writeFileSync(join(bin, 'npx'), npx, { mode: 0o755 });
  return bin;
}

const openPullRequest = async (before: readonly Comment[] = []): Promise<PullRequest> =>
  new PullRequest(await newSteps(), before);

/** A pull request whose clone is what GitHub checks out, and what its runs leave behind. */
class PullRequest {
  readonly clone: TestRepository;
  private readonly steps: readonly Step[];
  private readonly bin = commands();
  private readonly temp = temporaryFolder();

  constructor(steps: readonly Step[], before: readonly Comment[]) {
    this.steps = steps;
    const origin = newTestRepository();
    const folder = join(temporaryFolder(), 'clone');
    execFileSync('git', ['clone', '--quiet', origin.folder, folder]);
    this.clone = openTestRepository(folder);
    this.clone.git('checkout', '--quiet', '-b', 'topic');
    writeFileSync(join(this.temp, 'comments.json'), JSON.stringify(before));
  }

  /** Runs the steps as GitHub does: one after the other, until one fails. */
  run(head = 'bay/plans'): Ran {
    writeFileSync(join(this.temp, 'gh.log'), '');
    const place = {
      cwd: this.clone.folder,
      bin: this.bin,
      env: {
        GITHUB_REPOSITORY: 'bay/plans',
        GITHUB_STEP_SUMMARY: join(this.temp, 'summary.md'),
        RUNNER_TEMP: this.temp,
        GH_LOG: join(this.temp, 'gh.log'),
        COMMENTS: join(this.temp, 'comments.json'),
      },
      inputs: {
        'github.base_ref': 'main',
        'github.token': 'secret',
        'github.event.pull_request.number': '12',
        'github.event.pull_request.head.repo.full_name': head,
      },
    };
    const [first, second] = this.steps;
    const diff = runStep(first, place);
    return diff.status === 0 ? runStep(second, place) : diff;
  }

  get comments(): Comment[] {
    return JSON.parse(readFileSync(join(this.temp, 'comments.json'), 'utf8'));
  }

  /** What GitHub was asked in the last run. */
  get asked(): string[] {
    return readFileSync(join(this.temp, 'gh.log'), 'utf8').trimEnd().split('\n');
  }

  get summary(): string {
    return readFileSync(join(this.temp, 'summary.md'), 'utf8');
  }

  delay(day: string): void {
    const text = readFileSync(join(this.clone.folder, 'plans/sip.yaml'), 'utf8');
    this.clone.write('plans/sip.yaml', text.replace(/due: 2026-1\d-01/, `due: ${day}`));
    this.clone.commit();
  }
}

const LIST = 'api --paginate repos/bay/plans/issues/12/comments';
const FINE = { status: 0, stdout: '', stderr: expect.any(String) };

describe('the comment on a pull request', () => {
  it('is written once, kept up to date, and taken away when no plan changes any more', async () => {
    const pull = await openPullRequest();
    pull.delay('2026-11-01');
    expect(pull.run()).toEqual(FINE);
    expect(pull.comments).toHaveLength(1);
    const [first] = pull.comments;
    expect(first?.body).toMatch(
      /^<!-- pip diff [0-9a-f]{16} -->\n## What this changes in the plans\n/,
    );
    expect(first?.body).toContain('▼ **Due later**');
    expect(pull.summary).toContain('▼ **Due later**');

    pull.run();
    expect(pull.asked).toEqual([LIST]);
    expect(pull.comments).toEqual([first]);

    pull.delay('2026-12-01');
    expect(pull.run()).toEqual(FINE);
    expect(pull.asked[1]).toBe('api --silent --method PATCH repos/bay/plans/issues/comments/77');
    expect(pull.comments).toHaveLength(1);
    expect(pull.comments[0]?.body).toContain('December 1, 2026');

    pull.delay('2026-10-01');
    expect(pull.run()).toEqual(FINE);
    expect(pull.comments).toEqual([]);
  });

  it('is none where no plan changes', async () => {
    const pull = await openPullRequest();
    pull.clone.write('README.md', 'Ours\n');
    pull.clone.commit();
    expect(pull.run()).toEqual(FINE);
    expect(pull.asked).toEqual([LIST]);
  });

  it('leaves the comments of people alone, whatever they quote', async () => {
    const quoted = '<!-- pip diff 0123456789abcdef -->\nLook!';
    const others = [
      { id: 5, user: { login: 'jo-park' }, body: quoted },
      { id: 6, user: { login: 'github-actions[bot]' }, body: `> ${quoted}` },
    ];
    const pull = await openPullRequest(others);
    pull.delay('2026-11-01');
    pull.run();
    expect(pull.comments.slice(0, 2)).toEqual(others);
    expect(pull.comments.map(({ id }) => id)).toEqual([5, 6, 77]);
  });

  it('is in the summary alone where the branch lies in a fork, which may not write', async () => {
    const pull = await openPullRequest();
    pull.delay('2026-11-01');
    const { status, stdout } = pull.run('someone/plans');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^::notice::A fork may not write comments/),
    });
    expect(pull.asked).toEqual(['']);
    expect(pull.summary).toContain('▼ **Due later**');
  });

  it('is not written where the plans cannot be compared, and the run says why', async () => {
    const pull = await openPullRequest();
    pull.clone.edit('pip.config.yaml', 'school_year: 2026-27', 'school_year: soon');
    pull.clone.commit();
    const { status, stderr } = pull.run();
    expect(status).toBe(2);
    expect(stderr).toContain('the workspace cannot be read: pip.config.yaml:3:14');
    expect(pull.asked).toEqual(['']);
  });

  it('is never written for confidential plans', async () => {
    const root = temporaryFolder();
    const staff = join(root, 'staff');
    await runPip(['init', 'staff', '--name', 'Bay', '--confidential'], root);
    expect(existsSync(join(staff, '.github/workflows/plans.yml'))).toBe(true);
    expect(stepsIn(join(staff, '.github/workflows/plans.yml'), 'changes')).toEqual([]);
  });
});
