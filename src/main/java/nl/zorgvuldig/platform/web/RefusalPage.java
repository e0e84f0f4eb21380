package nl.zorgvuldig.platform.web;

import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// Page of a refusal.
public record RefusalPage(Clause clause, Sentence because, List<RoleContact> contacts) {
    public RefusalPage {
        contacts = List.copyOf(contacts);
    }
}
