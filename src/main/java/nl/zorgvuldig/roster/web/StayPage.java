package nl.zorgvuldig.roster.web;

import java.util.Optional;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// That a pupil stays at school, with the reason.
///
/// @param words why it is thought that the pupil left; empty when nothing is to be decided
public record StayPage(
        String pupil, String address, Clause clause, Sentence because, Form form, Optional<Sentence> words) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
