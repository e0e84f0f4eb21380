package nl.zorgvuldig.oversight;

/// A screen on which a clause works.
///
/// @param label key of the message that names it
/// @param path its address
public record Screen(String label, String path) {}
