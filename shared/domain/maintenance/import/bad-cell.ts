/** A cell that does not say what its column needs. Its message ends a sentence that begins with the cell. */
export class BadCell extends Error {}
