package nl.zorgvuldig.consent.rounds.web;

import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.platform.web.Form;

/// Asks whether a round that is still to come should be withdrawn, and why.
///
/// @param school what it is called
public record RoundWithdrawalPage(ConsentRound round, String school, Form form) {
    public String address() {
        return "/rondes/" + round.id();
    }
}
