import type { RunOptions } from 'axe-core';

export const SCHEMES = ['light', 'dark'] as const;

/** What axe is asked of a surface in a colour scheme: everything in the light, in the dark only what colours change. */
export const rulesIn = (scheme: (typeof SCHEMES)[number]): RunOptions => ({
  resultTypes: ['violations'],
  ...(scheme === 'dark' && { runOnly: ['color-contrast', 'link-in-text-block'] }),
});
