package nl.zorgvuldig.web;

import java.util.List;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// What the refusal page shows.
public record Refusal(Clause clause, Sentence because, List<Contact> contacts) {
    public Refusal {
        contacts = List.copyOf(contacts);
    }
}
