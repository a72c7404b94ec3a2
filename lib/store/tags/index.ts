export { deleteTag, describeTag, mergeTags, renameTag } from './edit';
export { allSpeakers, allTags, listTags, type UsedName } from './list';
