package nl.zorgvuldig.consent.rounds.web;

import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.platform.web.Form;

/// Form to withdraw a future round, with a reason.
///
/// @param school its name
public record RoundWithdrawalPage(ConsentRound round, String school, Form form) {
    public String address() {
        return "/rondes/" + round.id();
    }
}
