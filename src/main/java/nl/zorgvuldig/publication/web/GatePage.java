package nl.zorgvuldig.publication.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// A picture before the gate: who may be seen where, and where it stands.
///
/// @param small a picture in the page itself; empty when there is none
/// @param refused the channel in which it could not be placed just now, and why
public record GatePage(
        String group,
        String back,
        String action,
        String small,
        Clause clause,
        Sentence because,
        List<Way> ways,
        Optional<Sentence> refused,
        Form form) {

    /// A channel.
    ///
    /// @param blurred how many faces would be unrecognisable there
    public record Way(
            String code,
            Sentence name,
            List<Child> children,
            int blurred,
            Optional<Stands> stands) {}

    public record Child(String name, Optional<Sentence> whyNot) {}

    public record Stands(String address, LocalDate since, String end) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
