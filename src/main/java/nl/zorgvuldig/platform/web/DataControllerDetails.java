package nl.zorgvuldig.platform.web;

/// Of the board as controller, each empty while nobody wrote it down.
///
/// @param address to write to
/// @param number in the trade register
public record DataControllerDetails(String address, String number) {}
