package nl.zorgvuldig.school.roster;

import java.util.Locale;

/// What of a record can change.
public enum RosterField {
    NAME,
    BORN,
    YEAR_GROUP,
    KIND,
    EMAIL,
    PHONE,
    PUPILS;

    /// Key of the words.
    public String key() {
        return "roster.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
