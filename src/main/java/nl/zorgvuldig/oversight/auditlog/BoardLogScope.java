package nl.zorgvuldig.oversight.auditlog;

/// The log of the whole board, as the target of a key.
record BoardLogScope() {}
