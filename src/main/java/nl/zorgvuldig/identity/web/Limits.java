package nl.zorgvuldig.identity.web;

/// How often one may ask for, or try, a link within a quarter of an hour.
///
/// @param perAddress for one e-mail address
/// @param perNetwork from one place on the network; a whole school is often one place
record Limits(int perAddress, int perNetwork) {}
