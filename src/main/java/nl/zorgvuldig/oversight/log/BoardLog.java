package nl.zorgvuldig.oversight.log;

/// The log of the whole board, as what a key opens.
record BoardLog() {}
