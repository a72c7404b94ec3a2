export * from './ask';
export * from './backup';
export * from './contract';
export * from './draft-keeper';
export * from './evidence-desk';
export * from './sender';
export * from './serve';
export * from './watch';
