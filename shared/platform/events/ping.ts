/** The type of CloudEvent that a function of events answers without doing anything: it proves that it works. */
export const pingType = 'app.chatterfix.ping';
