export * from './article';
export * from './ids';
export * from './kinds';
export * from './records';
export * from './row';
export * from './selectors';
export * from './source';
export * from './text';
