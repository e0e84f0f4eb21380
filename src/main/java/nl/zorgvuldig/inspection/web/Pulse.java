package nl.zorgvuldig.inspection.web;

/// One word for the script on a page: what is true now.
public record Pulse(String code) {}
