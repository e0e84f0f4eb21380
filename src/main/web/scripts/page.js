// Joined to htmx by the build. Only on pages that use it, and no page needs it: each link and form also works by itself.

// Nothing inline, nothing evaluated, nothing from elsewhere; and no page kept in the browser's storage.
Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  // A form sent back with its mistakes is shown like any other answer.
  responseHandling: [{ code: '[23]..|422', swap: true }, { code: '[45]..', swap: false, error: true }],
});
