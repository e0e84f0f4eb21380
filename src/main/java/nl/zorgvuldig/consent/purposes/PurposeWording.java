package nl.zorgvuldig.consent.purposes;

/// Text of a question, in one language.
///
/// @param title what it is for
/// @param place where it can be seen
/// @param howLong for how long
/// @param whoSees who can see it
/// @param example one that makes it clear
public record PurposeWording(String title, String place, String howLong, String whoSees, String example) {}
