package nl.zorgvuldig.consent.web;

import nl.zorgvuldig.consent.Round;
import nl.zorgvuldig.web.Form;

/// Asks whether a round that is still to come should be withdrawn, and why.
///
/// @param school what it is called
public record WithdrawPage(Round round, String school, Form form) {
    public String address() {
        return "/rondes/" + round.id();
    }
}
