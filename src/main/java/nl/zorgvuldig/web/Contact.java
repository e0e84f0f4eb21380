package nl.zorgvuldig.web;

import java.util.Optional;
import nl.zorgvuldig.policy.Sentence;

/// Someone to turn to: their role, and where it is known their name and e-mail address. Prints its
/// role only.
public record Contact(Sentence role, Optional<String> name, Optional<String> address) {
    public static final Contact HEAD = role("web.contact.head");
    public static final Contact PERSONNEL_OFFICE = role("web.contact.personnel");
    public static final Contact DATA_PROTECTION_OFFICER = role("web.contact.dpo");

    /// Of an expert from outside.
    public static final Contact WHO_ASKED = role("web.contact.who_asked");

    public static Contact role(String key) {
        return new Contact(Sentence.of(key), Optional.empty(), Optional.empty());
    }

    public Contact named(String person) {
        return new Contact(role, Optional.of(person), address);
    }

    public Contact at(String email) {
        return new Contact(role, name, Optional.of(email));
    }

    @Override
    public String toString() {
        return role.toString();
    }
}
