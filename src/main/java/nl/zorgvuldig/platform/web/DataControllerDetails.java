package nl.zorgvuldig.platform.web;

/// Details of the board as controller, each empty while nobody entered it.
///
/// @param address postal address
/// @param number in the trade register
/// @param phone as people write it
public record DataControllerDetails(String address, String number, String phone) {}
