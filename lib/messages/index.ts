export * from './ask';
export * from './contract';
export * from './draft-keeper';
export * from './sender';
export * from './serve';
