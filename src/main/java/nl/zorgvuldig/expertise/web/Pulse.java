package nl.zorgvuldig.expertise.web;

/// One word for the script on a page: what is true now.
public record Pulse(String code) {}
