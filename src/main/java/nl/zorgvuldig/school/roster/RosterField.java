package nl.zorgvuldig.school.roster;

import java.util.Locale;

/// Field of a record that can change.
public enum RosterField {
    NAME,
    BORN,
    YEAR_GROUP,
    KIND,
    EMAIL,
    PHONE,
    PUPILS;

    /// Message key.
    public String key() {
        return "roster.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
