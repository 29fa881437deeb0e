/** 5 GiB: as much as one object of Cloud Storage takes in one upload, and more than a data room needs. */
export const mostFileBytes = 5 * 2 ** 30;
