package nl.zorgvuldig.breaches.web;

import nl.zorgvuldig.breaches.Reports;

/// What somebody reported, as they may see it again.
///
/// @param school what it is called; empty for the board's office
public record OwnPage(Reports.Mine mine, String school) {}
