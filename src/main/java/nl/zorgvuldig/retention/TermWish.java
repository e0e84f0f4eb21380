package nl.zorgvuldig.retention;

/// The board would keep a class so long, on this ground.
///
/// @param version of the newest change the asker had seen; 0 for none
public record TermWish(Term term, String ground, int version) {}
