/** How the board shows claims. */
export const BOARD_VIEWS = ['table', 'timeline', 'map'] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];
