export { changeTag, deleteTag, mergeTags } from './edit';
export { allSpeakers, allTags, listTags, type UsedName } from './list';
