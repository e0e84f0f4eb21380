package nl.zorgvuldig.platform.web;

import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;

/// Somebody to turn to: their role, and where they are known their name, e-mail address and
/// telephone number. Prints its role only.
public record RoleContact(Sentence role, Optional<String> name, Optional<String> address, Optional<String> phone) {
    public static final RoleContact HEAD = role("web.contact.head");
    public static final RoleContact BOARD = role("web.contact.board");
    public static final RoleContact PERSONNEL_OFFICE = role("web.contact.personnel");
    public static final RoleContact DATA_PROTECTION_OFFICER = role("web.contact.dpo");

    /// Contact for an expert from outside.
    public static final RoleContact WHO_ASKED = role("web.contact.who_asked");

    private static final int SHORTEST_NUMBER = 3;

    public static RoleContact role(String key) {
        return new RoleContact(Sentence.of(key), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public RoleContact named(String person) {
        return new RoleContact(role, Optional.of(person), address, phone);
    }

    public RoleContact at(String email) {
        return new RoleContact(role, name, Optional.of(email), phone);
    }

    /// With a telephone number as people write it; a blank one is none.
    public RoleContact onPhone(String number) {
        return new RoleContact(role, name, address, Optional.of(number.strip()).filter(text -> !text.isEmpty()));
    }

    /// The same person, described by another role.
    public RoleContact as(Sentence other) {
        return new RoleContact(other, name, address, phone);
    }

    /// The telephone number as a telephone dials it (RFC 3966), when the text is one number and
    /// nothing else: with words in it, it is shown and not dialled.
    public Optional<String> dialled() {
        return phone.filter(text -> text.matches("\\+?[0-9 ().\\-]+"))
                .map(text -> text.replaceAll("[^0-9+]", ""))
                .filter(text -> text.length() >= SHORTEST_NUMBER);
    }

    /// First letters of the first and the last part of the name; empty without a name.
    public String initials() {
        return sign().letters();
    }

    /// Tint of the initials, from 1; it says nothing and stays with a name.
    public int tint() {
        return sign().tint();
    }

    private PersonInitials sign() {
        return PersonInitials.of(name.orElse(""));
    }

    @Override
    public String toString() {
        return role.toString();
    }
}
