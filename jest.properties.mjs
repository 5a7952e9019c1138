import fc from 'fast-check';

// Why a property failed, and not only for what: the runner tells no cause of an error.
fc.configureGlobal({ includeErrorInReport: true });
