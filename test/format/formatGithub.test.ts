import { describe, expect, it } from 'vitest';
import { format, MANY, NOTHING, SHOWN } from './diagnostics.ts';

describe('workflow commands of GitHub', () => {
  it('say errors first, each on one line with its signs escaped', () => {
    expect(format('github', SHOWN)).toBe(
      [
        '::error file=plans/b%3A 50%25%2C c|d #1/é<&>"\'.yaml,line=10,col=1,endLine=12,endColumn=4,title=wrong-type::100%25 of <b>"A" & \'B\'</b>, | *bold* \\ `x|y\\z`%0D%0Anext ꞉:error:: ]]> ␇ \uD800 😀%0AWrite it%0Ain one line.',
        '::warning file=plans/a.yaml,line=3,col=5,endLine=3,endColumn=12,title=action-without-owner::Nobody is named for `visits`.',
        '::notice file=plans/a.yaml,line=4,col=5,endLine=3,endColumn=12,title=old-note::A remark.',
        '',
      ].join('\n'),
    );
  });

  it('are none when nothing was found, and all of many', () => {
    expect(format('github', NOTHING)).toBe('');
    expect(format('github', MANY).match(/^::warning /gm)).toHaveLength(3000);
  });
});
