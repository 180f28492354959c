import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AGENT_STATES } from '#lib/domain/agent-state';
import { Glyph, type GlyphName } from './glyph.tsx';

const SEVERITIES = ['warn', 'critical'] as const satisfies readonly GlyphName[];
const CAMPAIGNS = ['running', 'changing', 'resetting', 'stopped'] as const satisfies readonly GlyphName[];

// Without colour most states look alike, so each picture must be another.
describe('glyphs', () => {
  it('draw every state and severity as a picture of its own', () => {
    const names = [...AGENT_STATES, ...SEVERITIES, ...CAMPAIGNS, 'other'] as const;
    const pictures = names.map((name) =>
      renderToStaticMarkup(<Glyph name={name} />).replace(/class="[^"]*"/, ''),
    );
    expect(new Set(pictures).size).toBe(names.length);
  });
});
