import { oneLine } from './fillStarter.ts';

interface WorkflowAnswers {
  /** Version of this program. */
  readonly version: string;
  /** For plans about staff and students. */
  readonly confidential: boolean;
}

/** The workflow of a new workspace: it checks the plans, says what a pull request changes, makes reports. */
export function newWorkflow({ version, confidential }: WorkflowAnswers): string {
  const check = `# Checks the plans whenever somebody proposes or makes a change.
name: Plans

on:
  push: {branches: [main, master]}
  pull_request:${confidential ? '\n' : INPUT}
permissions:
  contents: read

env:
  # The version of pip that everybody uses here; raise it on purpose.
  PLANS_PIP: pip-plans@${oneLine(version)}

jobs:
  validate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: {node-version: 22}
      - run: npx --yes "$PLANS_PIP" validate
`;
  return confidential ? `${check}${SECRET}` : `${check}${CHANGES}${REPORTS}`;
}

const INPUT = `
  workflow_dispatch:
    inputs:
      cycle: {description: "Reporting cycle of the reports", required: true, default: fall}
`;

const SECRET = `
# Reports about people are made on the machines of those who may read them, never here:
# whoever sees this repository's runs could download them. What changed is not written into
# pull requests either: comments are sent out by mail.
`;

/** The mark begins every comment of ours, so that the next run finds it: 14 signs, then 16 of a hash. */
const CHANGES = `
  # Says on a pull request what it changes, in one comment that is kept up to date.
  # A pull request from a fork may not write comments: there the summary of the run says the same.
  # Do not change the trigger to pull_request_target for that: it would let strangers write here.
  changes:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    permissions: {contents: read, pull-requests: write}
    concurrency: {group: "changes-\${{ github.ref }}", cancel-in-progress: true}
    steps:
      - uses: actions/checkout@v4
        with: {fetch-depth: 0}
      - uses: actions/setup-node@v4
        with: {node-version: 22}
      - name: Say what changes
        env:
          BASE: "\${{ github.base_ref }}"
        run: |
          npx --yes "$PLANS_PIP" diff "origin/$BASE...HEAD" --format markdown -o "$RUNNER_TEMP/changes.md"
          cat "$RUNNER_TEMP/changes.md" >> "$GITHUB_STEP_SUMMARY"
      - name: Keep the comment up to date
        env:
          GH_TOKEN: "\${{ github.token }}"
          NUMBER: "\${{ github.event.pull_request.number }}"
          HEAD_REPOSITORY: "\${{ github.event.pull_request.head.repo.full_name }}"
          OURS: >-
            .[] | select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- pip diff ")))
            | "\\(.id) \\(.body[14:30])"
        run: |
          if [ "$HEAD_REPOSITORY" != "$GITHUB_REPOSITORY" ]; then
            echo "::notice::A fork may not write comments: the summary of this run says what changes."
            exit 0
          fi
          text="$RUNNER_TEMP/changes.md"
          hash="$(sha256sum < "$text" | cut -c 1-16)"
          comments="repos/$GITHUB_REPOSITORY/issues"
          gh api --paginate "$comments/$NUMBER/comments" --jq "$OURS" > "$RUNNER_TEMP/ours"
          read -r id posted < "$RUNNER_TEMP/ours" || true
          if [ ! -s "$text" ]; then
            if [ -n "$id" ]; then gh api --method DELETE "$comments/comments/$id"; fi
          elif [ "$posted" != "$hash" ]; then
            { echo "<!-- pip diff $hash -->"; cat "$text"; } > "$RUNNER_TEMP/comment.md"
            if [ -n "$id" ]; then
              gh api --silent --method PATCH "$comments/comments/$id" -F "body=@$RUNNER_TEMP/comment.md"
            else
              gh api --silent --method POST "$comments/$NUMBER/comments" -F "body=@$RUNNER_TEMP/comment.md"
            fi
          fi
`;

const REPORTS = `
  # Started by hand (Actions > Plans > Run workflow): the reports of a cycle, to be downloaded.
  reports:
    if: github.event_name == 'workflow_dispatch'
    needs: validate
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with: {fetch-depth: 0}
      - uses: actions/setup-node@v4
        with: {node-version: 22}
      - run: npx --yes "$PLANS_PIP" report --cycle "$CYCLE"
        env: {CYCLE: "\${{ inputs.cycle }}"}
      - uses: actions/upload-artifact@v4
        with: {name: reports, path: reports/}
`;
