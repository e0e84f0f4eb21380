package nl.zorgvuldig.oversight.auditlog;

/// The log of the whole board, as what a key opens.
record BoardLogScope() {}
