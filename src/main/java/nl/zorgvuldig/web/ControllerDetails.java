package nl.zorgvuldig.web;

/// Of the board as controller, each empty while nobody wrote it down.
///
/// @param address to write to
/// @param number in the trade register
public record ControllerDetails(String address, String number) {}
