package nl.zorgvuldig.platform.web;

import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;

/// Somebody to turn to: their role, and where it is known their name and e-mail address. Prints its
/// role only.
public record RoleContact(Sentence role, Optional<String> name, Optional<String> address) {
    public static final RoleContact HEAD = role("web.contact.head");
    public static final RoleContact PERSONNEL_OFFICE = role("web.contact.personnel");
    public static final RoleContact DATA_PROTECTION_OFFICER = role("web.contact.dpo");

    /// Contact for an expert from outside.
    public static final RoleContact WHO_ASKED = role("web.contact.who_asked");

    public static RoleContact role(String key) {
        return new RoleContact(Sentence.of(key), Optional.empty(), Optional.empty());
    }

    public RoleContact named(String person) {
        return new RoleContact(role, Optional.of(person), address);
    }

    public RoleContact at(String email) {
        return new RoleContact(role, name, Optional.of(email));
    }

    @Override
    public String toString() {
        return role.toString();
    }
}
