const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text that came from outside can be the id of a record; any other names nothing. */
export const isRecordId = (id: string): boolean => ID.test(id);
